// The first screen: did it regress, why, what does it cost, can it be trusted.
function outcome() {
  if (!report.complete) return "incomplete";
  if (report.status === "invalid") return "invalid";
  if (report.status === "regression") return "regression";
  if (!report.gate_passed) return "failed";
  return report.status === "inconclusive" || report.status === "baseline" || report.status === "improvement" ? report.status : "pass";
}

const threshold = () => report.threshold_pct ?? 10;

function headline() {
  const kind = outcome();
  document.getElementById("verdict").className = "verdict " + kind;
  document.getElementById("headline").replaceChildren(t("headline." + kind));
  document.title = t("headline.title." + kind) + " – " + report.run;
  document.getElementById("reasons").replaceChildren(...reasons(kind));
  document.getElementById("run").replaceChildren(
    el("span", {}, report.run), el("span", {}, date(report.started_at)), el("span", {}, t("run.stage", { stage: report.stage })),
    el("span", {}, t("run.seed", { seed: report.seed })),
    ...(report.stopped_early ? [el("span", {}, t("run.stopped"), " ", foreign(report.stopped_early))] : []));
}

/** What failed, in order of weight; every sentence of the gate stands in report.json as well. */
function reasons(kind) {
  const bad = [];
  bad.push(...(report.faults ?? []).filter(() => report.complete).map(reason));
  for (const gate of report.gates ?? []) {
    if (gate.status === "regression") bad.push(t("reason.line", { line: lineName(gate.name), change: signed(gate.change_pct) }));
  }
  for (const result of report.results ?? []) {
    if (result.status === "regression") bad.push(t("reason.line", { line: result.name, change: signed(result.regression_pct) }));
  }
  for (const check of report.checks ?? []) {
    if (!check.passed) bad.push(el("span", {}, foreign(check.name), t("word.colon"), reason(check.observed), t("checks.open"), reason(check.expected), t("checks.close")));
  }
  for (const gate of report.gates ?? []) {
    if (gate.status === "inconclusive") bad.push(el("span", {}, lineName(gate.name) + t("word.colon"), reason(gate.reason)));
  }
  for (const model of report.cost?.unpriced_models ?? []) bad.push(t("reason.unpriced", { model }));
  return [bad.length === 0 || !report.complete ? el("p", {}, t("headline.detail." + kind, { limit: plain(threshold()) })) : "",
    bad.length > 0 ? el("ul", {}, bad.slice(0, 8).map(text => el("li", {}, text))) : ""];
}

function gate() {
  const gates = report.gates ?? [];
  const bounds = gates.flatMap(each => each.change_ci_pct ?? []).filter(isNumber).map(Math.abs);
  const reach = Math.min(Math.max(threshold() * 1.6, ...bounds), 200);
  document.getElementById("gate").replaceChildren(heading(2, "gate.title", "gate"), table(t("gate.caption"), [
    { label: t("gate.line"), cell: row => lineName(row.name) },
    { label: t("gate.status"), cell: row => badge(row.status) },
    { label: "n", number: true, cell: row => number(row.samples) },
    { label: "P95", number: true, cell: row => row.samples > 0 ? ms(row.p95_ms) : NONE, term: "p95" },
    { label: t("gate.change"), cell: row => [interval(row, reach), " ", el("span", { class: "range" }, range(row))], term: "change" },
    { label: t("gate.finds"), number: true, cell: row => signed(row.mde_pct, 0), term: "mde" }
  ], gates));
}

const range = row => !isNumber(row.change_pct) ? NONE
  : signed(row.change_pct) + " (" + row.change_ci_pct.map(bound => isNumber(bound) ? signed(bound) : "∞").join(" … ") + ")";

/** The change and what it may be, on a scale that all lines share; the threshold is the dashed line. */
function interval(row, reach) {
  if (!isNumber(row.change_pct)) return "";
  const place = value => 80 + 78 * Math.max(-1, Math.min(1, value / reach));
  const [low, high] = row.change_ci_pct.map((bound, at) => isNumber(bound) ? bound : at ? reach : -reach);
  return svg("svg", { class: "interval " + row.status, viewBox: "0 0 160 20", width: "160", height: "20", "aria-hidden": "true" },
    svg("line", { class: "zero", x1: 80, x2: 80, y1: 1, y2: 19 }),
    svg("line", { class: "limit", x1: place(threshold()), x2: place(threshold()), y1: 1, y2: 19 }),
    svg("line", { class: "bounds", x1: place(low), x2: place(high), y1: 10, y2: 10 }),
    svg("circle", { cx: place(row.change_pct), cy: 10, r: 4 }));
}

function repeat() {
  document.getElementById("command").replaceChildren(report.command);
  document.getElementById("beside").replaceChildren(
    ...(report.complete && !report.merged ? [el("a", { href: "index.html" }, t("repeat.gatling")), " · "] : []),
    el("a", { href: "report.json" }, t("repeat.json")));
}
