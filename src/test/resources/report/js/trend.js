// Earlier runs of each benchmark, and where their level changed.
function trendChart({ name, points, change }) {
  const begin = change ? points.findIndex(point => point.run === change.run) : -1;
  const xs = points.map((_, index) => index + 1);
  const accepted = points.map(point => point.status === "accepted" ? point.p95_ms : null);
  const judged = points.map(point => point.status === "accepted" ? null : point.p95_ms);
  const dots = (label, color) => ({ ...line({ label, color }), paths: () => null, points: { show: true, size: 7, fill: ink(color), stroke: ink(color) } });
  const series = [{ label: t("trend.run"), value: (_, x) => points[x - 1]?.run ?? "" },
    line({ label: "P95", color: "run-soft" }), dots(t("trend.accepted"), "run"), dots(t("trend.judged"), "baseline")];
  return chart({
    title: name, term: "trend", tall: 180, sentence: trendSentence(change, points), data: [xs, points.map(point => point.p95_ms), accepted, judged],
    figures: () => table(t("chart.table"), [
      { label: t("trend.run"), cell: row => row.run }, { label: t("trend.at"), cell: row => date(row.at) },
      { label: "n", number: true, cell: row => number(row.samples) }, { label: "P95", number: true, cell: row => ms(row.p95_ms) },
      { label: t("gate.status"), cell: row => t("status." + row.status) }], points),
    options: {
      series, cursor: { y: false, points: { size: 7 } },
      scales: { x: { time: false, range: [0.5, points.length + 0.5] }, y: { range: (_, low, high) => [Math.max(0, low * 0.9), (high || 1) * 1.1] } },
      axes: [axis({ incrs: [1, 2, 5, 10], values: (_, all) => all.map(x => Number.isInteger(x) ? number(x) : "") }), axis({ size: 64, values: (_, all) => all.map(value => plain(value) + " ms") })],
      hooks: { draw: [u => begin >= 0 && mark(u, { at: begin + 0.5, scale: "x", color: "bad", text: signed(change.change_pct) })] }
    }
  });
}


const trendSentence = (change, all) => change
  ? t("trend.change", { change: signed(change.change_pct), run: change.run, p: number(change.p_value, 4) })
  : t(all.length < 10 ? "trend.few" : "trend.steady", { n: all.length });

function trend() {
  const all = (report.trend ?? []).filter(each => each.points.length > 1);
  section("trend", all.length > 0 && el("div", { class: "charts" }, all.map(trendChart)), ...all.filter(each => each.drift).map(each => el("p", {}, t("trend.drift", {
    name: each.name, change: signed(each.drift.change_pct), runs: each.drift.runs, p: number(each.drift.p_value, 4) }))));
}
