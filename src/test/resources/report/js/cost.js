// Where the dollars went.
function cost() {
  const all = report.cost;
  if (!all) return section("cost");
  section("cost", summary(all), byModel(all), byKind());
}

function summary(all) {
  return tiles([
    [t("cost.total"), usd(all.total_usd)],
    [t("cost.message"), usd(perMessage(report))],
    [t("cost.useful"), usd(all.per_useful_answer_usd)],
    [t("cost.day"), usd(daily(report))],
    [t("cost.tokens"), t("cost.tokens.value", { input: number(all.input_tokens), output: number(all.output_tokens) })]
  ]);
}

const family = model => model.match(/sonnet|haiku|opus/)?.[0] ?? model;

function byModel(all) {
  const rows = Object.entries(all.by_model ?? {}).map(([model, spent]) => ({ model, ...spent }));
  if (rows.length === 0) return null;
  const share = row => all.total_usd > 0 ? row.usd / all.total_usd : NaN;
  const kinds = ["one", "two", "three", "four"];
  return el("div", { class: "card" }, heading(3, "cost.models", "cost"),
    bar(rows.map((row, at) => ({ value: row.usd, kind: kinds[at % kinds.length], label: family(row.model) + " " + usd(row.usd) + " (" + percent(share(row)) + ")" }))),
    table(t("cost.models"), [
      { label: t("breakdown.model"), cell: row => row.model },
      { label: t("cost.input"), number: true, cell: row => number(row.input_tokens) },
      { label: t("cost.output"), number: true, cell: row => number(row.output_tokens) },
      { label: "$", number: true, cell: row => usd(row.usd) },
      { label: t("cost.share"), number: true, cell: row => percent(share(row)) }
    ], rows));
}

/** What each query type costs, from the breakdown. */
function byKind() {
  const sums = new Map();
  for (const row of report.breakdown?.rows ?? []) {
    const sum = sums.get(row.query_type) ?? { kind: row.query_type, sent: 0, usd: 0, useful: 0 };
    sum.sent += row.sent;
    sum.usd += row.cost_usd;
    sum.useful += row.useful;
    sums.set(row.query_type, sum);
  }
  if (sums.size === 0) return null;
  return el("div", { class: "card" }, heading(3, "cost.kinds", "cost"), table(t("cost.kinds"), [
    { label: t("breakdown.query_type"), cell: row => kindName("query_type", row.kind) },
    { label: t("breakdown.sent"), number: true, cell: row => number(row.sent) },
    { label: "$", number: true, cell: row => usd(row.usd) },
    { label: t("cost.share"), number: true, cell: row => percent(row.usd / report.cost.total_usd) },
    { label: t("cost.message"), number: true, cell: row => usd(row.usd / row.sent) },
    { label: t("cost.useful"), number: true, cell: row => usd(row.useful ? row.usd / row.useful : NaN) }
  ], [...sums.values()].sort((one, two) => two.usd - one.usd)));
}
