// Where the dollars went: in sum, by model, and split in whichever way the reader chooses.
const SPLITS = ["query_type", "language", "transport", "usage_source"];
const WORTH = { useful: "good", late: "warn", filtered: "four", unusable: "three", truncated: "two", failed: "bad" };

function cost() {
  const all = report.cost;
  if (!all) return section("cost");
  section("cost", summary(all), budget(all), el("div", { class: "cards" }, byModel(all), worth(all)), split(all), forecast(all), routing(all), cache(all));
}

function summary(all) {
  return tiles([
    [t("cost.total"), usd(all.total_usd)],
    [t("cost.message"), usd(perMessage(report))],
    [t("cost.useful"), usd(all.per_useful_answer_usd)],
    [t("cost.wasted"), usd(all.wasted_usd)],
    [t("cost.day"), usd(daily(report))],
    [t("cost.tokens"), t("cost.tokens.value", { input: number(all.input_tokens), output: number(all.output_tokens) })]
  ].filter(([, value]) => value !== NONE));
}

/** What may be spent, and what was. */
function budget(all) {
  const { limit_usd: limit, spent_usd: spent, held_usd: held, reserved_usd: reserved, turns, exhausted } = all.budget ?? {};
  return isNumber(limit) && el("div", { class: "card" }, heading(3, "budget.title", "budget"), meter(spent, limit),
    el("p", {}, t("budget.sentence", { spent: usd(spent), limit: usd(limit), turns: number(turns), more: usd(held + reserved) }),
      exhausted ? el("strong", {}, " " + t("budget.exhausted")) : ""));
}

const family = model => model.match(/sonnet|haiku|opus/)?.[0] ?? model;
const shareOf = (part, whole) => percent(whole > 0 ? part / whole : NaN);

function byModel(all) {
  const rows = Object.entries(all.by_model ?? {}).map(([model, spent]) => ({ model, ...spent }));
  if (rows.length === 0) return null;
  const kinds = ["one", "two", "three", "four"];
  return el("div", { class: "card" }, heading(3, "cost.models", "cost"),
    bar(rows.map((row, at) => ({ value: row.usd, kind: kinds[at % kinds.length], label: family(row.model) + " " + shareOf(row.usd, all.total_usd) }))),
    table(t("cost.models"), [
      { label: t("breakdown.model"), cell: row => el("span", { title: row.model }, family(row.model)) },
      { label: t("cost.input"), number: true, cell: row => number(row.input_tokens) },
      { label: t("cost.output"), number: true, cell: row => number(row.output_tokens) },
      { label: t("cost.dollars"), number: true, cell: row => usd(row.usd) }
    ], rows), prices(all));
}

const prices = all => all.prices?.length > 0 && el("p", { class: "sentence" }, all.prices.map(price => t("cost.price", {
  model: family(price.model), input: "$" + price.input, output: "$" + price.output, date: price.valid_from })).join(" · "));

/** What the readers had of what was paid for. */
function worth(all) {
  if (!all.wasted) return null;
  const parts = [["useful", all.useful_usd], ...Object.entries(all.wasted)].filter(([, value]) => value > 0);
  return el("div", { class: "card" }, heading(3, "cost.worth", "worth"),
    bar(parts.map(([name, value]) => ({ value, kind: WORTH[name] ?? "three", label: t("worth." + name) + " " + shareOf(value, all.total_usd) }))),
    list(parts.map(([name, value]) => [t("worth." + name), usd(value)])));
}

function split(all) {
  const known = SPLITS.filter(name => all["by_" + name]?.length > 0);
  if (known.length === 0) return null;
  if (!known.includes(state.split)) state.split = known[0];
  const name = state.split;
  const choice = el("select", { id: "split", onchange: event => { state.split = event.target.value; cost(); document.getElementById("split").focus(); } },
    known.map(each => el("option", { value: each, selected: each === name }, t("split." + each))));
  return el("div", { class: "card" }, el("p", { class: "choose" }, el("label", { for: "split" }, t("cost.by")), " ", choice),
    table(t("split." + name), [
      { label: t("split." + name), cell: row => kindName(name, row.name) },
      { label: t("cost.turns"), number: true, cell: row => number(row.turns) },
      { label: t("accounting.cached"), number: true, cell: row => number(row.cached) },
      { label: t("cost.input"), number: true, cell: row => number(row.input_tokens) },
      { label: t("cost.output"), number: true, cell: row => number(row.output_tokens) },
      { label: t("cost.dollars"), number: true, cell: row => usd(row.usd) },
      { label: t("cost.share"), number: true, cell: row => shareOf(row.usd, all.total_usd) },
      { label: t("cost.wasted"), number: true, cell: row => usd(row.wasted_usd) },
      { label: t("cost.message"), number: true, cell: row => usd(row.per_turn_usd) }
    ], [...all["by_" + name]].sort((one, two) => two.usd - one.usd)));
}
