// The knee: how latency and usefulness go with the rate, and the highest rate that holds.
function curve() {
  const found = report.curve;
  const steps = found?.steps ?? [];
  if (steps.length === 0) return section("curve");
  section("curve", tiles([
    [t("curve.capacity"), (found.reached_ceiling ? "≥ " : "") + plain(found.capacity_per_s) + "/s"],
    [t("curve.day"), number(found.messages_per_day)],
    [t("curve.limit"), foreign(found.first_limit)]
  ]), el("div", { class: "charts" }, kneeOfLatency(found), kneeOfUse(found)),
  el("div", { class: "card tight" }, table(t("curve.title"), [
    { label: t("curve.rate"), number: true, cell: row => plain(row.rate_per_s) + "/s" },
    { label: t("gate.status"), cell: row => badge(row.held ? "ok" : "fail") },
    { label: t("cost.turns"), number: true, cell: row => number(row.turns) },
    { label: "P95", number: true, cell: row => ms(row.p95_ms), term: "latency" },
    { label: "TTFT P95", number: true, cell: row => ms(row.ttft_p95_ms), term: "ttft" },
    { label: t("benchmarks.useful"), number: true, cell: row => percent(row.good_fraction), term: "useful" },
    { label: t("time.concurrency"), number: true, cell: row => number(row.concurrency, 1) },
    { label: t("curve.limit"), cell: row => row.held ? NONE : foreign(row.limit) }
  ], steps)));
}

function knee(found, { title, series, fields, unit, top }) {
  const rates = found.steps.map(step => step.rate_per_s);
  const reach = Math.max(...rates) * 1.06;
  return chart({
    title, term: "curve", sentence: t("curve.sentence", { rate: plain(found.capacity_per_s) + "/s" }),
    data: [rates, ...fields], figures: () => table(t("chart.table"), [
      { label: t("curve.rate"), number: true, cell: at => plain(rates[at]) + "/s" },
      ...series.map((each, which) => ({ label: each.label, number: true, cell: at => each.value(null, fields[which][at]) }))
    ], rates.map((_, at) => at)),
    options: {
      series: [{ label: t("curve.rate"), value: (_, x) => isNumber(x) ? rate(x) : "" }, ...series],
      cursor: { y: false, points: { size: 7 } },
      scales: { x: { time: false, range: [0, reach] }, y: { range: (_, low, high) => [0, top ?? (high || 1) * 1.1] } },
      axes: [axis({ values: (_, all) => all.map(x => plain(x) + "/s") }), axis({ size: 74, values: (_, all) => all.map(value => plain(value) + unit) })],
      hooks: { draw: [u => mark(u, { at: found.capacity_per_s, scale: "x", color: "good", text: plain(found.capacity_per_s) + "/s" })] }
    }
  });
}

const dotted = each => ({ ...each, points: { show: true, size: 6, fill: each.stroke } });

const kneeOfLatency = found => knee(found, {
  title: t("curve.latency"), unit: " ms",
  series: [dotted(line({ label: "P95", color: "run" })), dotted(line({ label: "TTFT P95", color: "second" }))],
  fields: [found.steps.map(step => step.p95_ms), found.steps.map(step => step.ttft_p95_ms)]
});

const kneeOfUse = found => knee(found, {
  title: t("curve.useful"), unit: " %", top: 105,
  series: [dotted(line({ label: t("benchmarks.useful"), color: "good", value: share => number(share, 1) + " %" }))],
  fields: [found.steps.map(step => step.good_fraction * 100)]
});
