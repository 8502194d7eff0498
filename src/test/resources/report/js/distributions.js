// Distributions by percentile, the tail stretched as HdrHistogram draws it, the baseline behind.
const nines = p => -Math.log10(1 - p);
const PLACES = [0, 0.5, 0.9, 0.95, 0.99, 0.999];
const placeName = p => "P" + number(p * 100, p > 0.99 ? 1 : 0);

const lines = source => source?.distributions?.lines ?? [];
const find = (source, scope, quantity) =>
  lines(source).find(each => each.scope === scope && each.quantity === quantity);

/** A percentile that the sample is too small for says nothing. */
const upTo = (samples, values, places) => values.map((value, at) => places[at] <= 1 - 1 / samples ? value : null);

const at = (values, p) => values?.[report.distributions.quantiles.indexOf(p)];

function sentenceOf(here, there) {
  const p95 = t("distributions.p95", { p50: ms(at(here.ms, 0.5)), p95: ms(at(here.ms, 0.95)) });
  return here.baseline_ms ? p95 + t("distributions.against", { p95: ms(at(here.baseline_ms, 0.95)) })
    : there ? p95 + t("distributions.other", { p95: ms(at(there.ms, 0.95)) }) : p95;
}

function spectrum(scope, quantity) {
  const here = find(report, scope, quantity);
  if (!here) return null;
  const there = find(other, scope, quantity);
  const places = report.distributions.quantiles;
  const series = [{ label: t("chart.percentile"), value: (_, x) => isNumber(x) ? placeName(1 - 10 ** -x) : "" }];
  const data = [places.map(nines)];
  const add = (label, color, dash, samples, values) => {
    series.push(line({ label, color, dash }));
    data.push(upTo(samples, values, places));
  };
  if (here.baseline_ms) add(t("chart.baseline"), "baseline", [6, 4], here.baseline_samples, here.baseline_ms);
  if (there) add(t("chart.other"), "other", [2, 3], there.samples, there.ms);
  add(t("chart.run"), "run", undefined, here.samples, here.ms);
  const last = Math.max(...data.slice(1).map(values => nines(places[values.findLastIndex(value => value !== null)])));
  return chart({
    title: t("quantity." + quantity), term: quantity === "useful" ? "useful_time" : quantity, sentence: sentenceOf(here, there), data,
    figures: () => quantileTable(here, there), options: spectrumOptions(series, quantity, Math.max(last, 1.4))
  });
}

const spectrumOptions = (series, quantity, last) => ({
  series, legend: { live: true }, cursor: { y: false, points: { size: 7 } },
  scales: { x: { time: false, range: [0, last] }, y: { range: (_, low, high) => [0, (high || 1) * 1.06] } },
  axes: [
    axis({ splits: PLACES.map(nines).filter(x => x <= last), values: (_, all) => all.map(x => placeName(1 - 10 ** -x).replace("P0", "min")) }),
    axis({ size: 64, values: (_, all) => all.map(value => plain(value) + " ms") })
  ],
  hooks: { draw: [u => {
    mark(u, { at: nines(0.95), scale: "x", color: "muted", text: "P95" });
    if (quantity === "useful" && report.limits) {
      mark(u, { at: report.limits.slo_ms, scale: "y", color: "warn", text: "SLO " + seconds(report.limits.slo_ms / 1000) });
    }
  }] }
});

function quantileTable(here, there) {
  const wanted = [0, 0.1, 0.25, 0.5, 0.76, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999];
  const rows = wanted.filter(p => report.distributions.quantiles.includes(p)).map(p => ({ p }));
  const shown = (samples, values, p) => p <= 1 - 1 / samples ? ms(at(values, p)) : NONE;
  return table(t("chart.table"), [
    { label: t("chart.percentile"), cell: row => placeName(row.p) },
    { label: t("chart.run"), number: true, cell: row => shown(here.samples, here.ms, row.p) },
    here.baseline_ms && { label: t("chart.baseline"), number: true, cell: row => shown(here.baseline_samples, here.baseline_ms, row.p) },
    there && { label: t("chart.other"), number: true, cell: row => shown(there.samples, there.ms, row.p) }
  ].filter(Boolean), rows);
}

function distributions() {
  const scopes = [...new Set(lines(report).map(each => each.scope))];
  if (scopes.length === 0) return section("distributions");
  if (!scopes.includes(state.scope)) state.scope = scopes[0];
  const choice = el("select", { id: "scope", onchange: event => { state.scope = event.target.value; render(); document.getElementById("scope").focus(); } },
    scopes.map(scope => el("option", { value: scope, selected: scope === state.scope },
      lines(report).some(each => each.scope === scope && each.gating) ? t("distributions.all", { model: scope }) : scope)));
  section("distributions",
    el("p", { class: "choose" }, el("label", { for: "scope" }, t("distributions.scope")), " ", choice),
    el("div", { class: "charts" }, ["useful", "ttft", "latency", "chunk_gap"].map(quantity => spectrum(state.scope, quantity))));
}
