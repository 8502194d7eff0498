// Every kind of turn: sortable by any column, filtered by what tells the kinds apart.
const KINDS = ["model", "transport", "language", "query_type"];
const FIGURES = ["sent", "truncated", "failed", "useful", "p50_ms", "p95_ms", "p99_ms", "ttft_p95_ms", "output_tokens", "cost_usd"];

const kindName = (kind, value) => has(kind + "." + value) ? t(kind + "." + value) : value;

const cellOf = (row, key) => key.endsWith("_ms") ? ms(row[key]) : key === "cost_usd" ? usd(row[key])
  : key === "useful" ? percent(row.sent ? row.useful / row.sent : NaN) : number(row[key]);

function valueOf(row, key) {
  const value = key === "useful" ? row.useful / row.sent : row[key];
  return value ?? -1;
}

function chosenRows() {
  const { key, down } = state.sort;
  return report.breakdown.rows
    .filter(row => KINDS.every(kind => !state.filter[kind] || row[kind] === state.filter[kind]))
    .sort((one, two) => (valueOf(one, key) < valueOf(two, key) ? -1 : 1) * (down ? -1 : 1));
}

function filterOf(kind) {
  const values = [...new Set(report.breakdown.rows.map(row => row[kind]))].sort();
  return el("label", {}, t("breakdown." + kind), " ", el("select", {
    "data-filter": kind, onchange: event => { state.filter[kind] = event.target.value; fillBreakdown(); }
  }, el("option", { value: "" }, t("breakdown.any")), values.map(value =>
    el("option", { value, selected: state.filter[kind] === value }, kindName(kind, value)))));
}

function header(key) {
  const sorted = state.sort.key === key;
  return el("th", {
    scope: "col", class: FIGURES.includes(key) ? "number" : null,
    "aria-sort": sorted ? (state.sort.down ? "descending" : "ascending") : "none"
  }, el("button", {
    type: "button", class: "sort", "data-sort": key,
    onclick: () => { state.sort = { key, down: sorted ? !state.sort.down : FIGURES.includes(key) }; fillBreakdown(); }
  }, t("breakdown." + key), el("span", { class: "arrow", "aria-hidden": "true" }, sorted ? (state.sort.down ? "↓" : "↑") : "↕")));
}

function breakdownRow(row, slowest) {
  return el("tr", {}, KINDS.map((kind, at) => el(at ? "td" : "th", at ? {} : { scope: "row" }, kindName(kind, row[kind]))),
    FIGURES.map(key => {
      const cell = el("td", { class: "number" + (key === "failed" && row.failed > 0 ? " bad" : ""), "data-key": key }, cellOf(row, key));
      if (key === "p95_ms" && isNumber(row.p95_ms)) cell.style.setProperty("--part", row.p95_ms / slowest * 100 + "%");
      return cell;
    }));
}

function fillBreakdown() {
  const rows = chosenRows();
  const slowest = Math.max(...report.breakdown.rows.map(row => row.p95_ms ?? 0)) || 1;
  const focus = document.activeElement?.dataset?.sort;
  document.querySelector("#breakdown thead").replaceChildren(el("tr", {}, [...KINDS, ...FIGURES].map(header)));
  document.querySelector("#breakdown tbody").replaceChildren(...rows.map(row => breakdownRow(row, slowest)));
  document.querySelector("#breakdown output").textContent = t("breakdown.rows", { shown: rows.length, all: report.breakdown.rows.length });
  if (focus) document.querySelector(`[data-sort="${focus}"]`)?.focus();
}

function breakdown() {
  if (!report.breakdown?.rows?.length) return section("breakdown");
  const empty = el("table", {}, el("caption", {}, t("breakdown.caption")), el("thead"), el("tbody"));
  section("breakdown",
    el("div", { class: "filters" }, KINDS.map(filterOf), el("output", { "aria-live": "polite" })),
    el("div", { class: "card tight" }, scroller(t("breakdown.caption"), empty)));
  fillBreakdown();
}
