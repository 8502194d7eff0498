// Each route's figures and verdict.
function benchmarks() {
  const results = report.results ?? [];
  const sound = (report.faults ?? []).length === 0;
  const time = (row, figure) => row.samples > 0 ? ms(row[figure]) : NONE;
  section("benchmarks", results.length > 0 && el("div", { class: "card tight" }, table(t("benchmarks.title"), [
    { label: t("benchmarks.name"), cell: row => [row.name, row.reason && sound ? el("span", { class: "why" }, reason(row.reason)) : ""] },
    { label: t("gate.status"), cell: row => badge(row.status) },
    { label: "n", number: true, cell: row => number(row.samples) },
    { label: "P50", number: true, cell: row => time(row, "p50_ms") },
    { label: "P95", number: true, cell: row => [time(row, "p95_ms"), ci(row.p95_ci_ms)], term: "ci" },
    { label: "P99", number: true, cell: row => time(row, "p99_ms") },
    { label: "TTFT P95", number: true, cell: row => ms(row.ttft?.p95_ms), term: "ttft" },
    { label: "ITL P50", number: true, cell: row => ms(row.itl?.p50_ms), term: "itl" },
    { label: t("benchmarks.rate"), number: true, cell: row => rate(row.throughput_rps) },
    { label: t("benchmarks.useful"), number: true, cell: row => percent(row.goodput?.good_fraction) },
    { label: t("benchmarks.cost"), number: true, cell: row => usd(row.total_cost_usd) },
    { label: t("benchmarks.change"), number: true, cell: row => row.mde_pct === undefined ? NONE : signed(row.regression_pct), term: "change" },
    { label: t("benchmarks.rule"), cell: row => t("status." + row.spec_rule), term: "rule" }
  ], results)));
}

const ci = bounds => bounds ? el("small", {}, bounds.map(bound => isNumber(bound) ? short(bound) : "∞").join("–")) : null;
