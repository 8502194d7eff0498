// Definitions, marks and tables.
let popovers = 0;

/** A button that opens a term's definition and formula. */
function info(term) {
  if (!has("def." + term)) return null;
  const id = "definition-" + popovers++;
  const title = t("def." + term + ".term");
  return el("span", { class: "definition" },
    el("button", { type: "button", class: "info", popovertarget: id, "aria-label": t("def.open", { term: title }) }, "?"),
    el("span", { id, popover: true, role: "note", class: "note" },
      el("strong", {}, title), el("span", {}, t("def." + term)), formula(term)));
}

const formula = term => has("def." + term + ".formula") ? el("code", {}, t("def." + term + ".formula")) : null;

const badge = status => el("span", { class: "badge " + status },
  el("span", { "aria-hidden": "true" }, { pass: "✓", regression: "✕", improvement: "↓", invalid: "✕", ok: "✓", fail: "✕" }[status] ?? "•"),
  " " + t("status." + status));

const heading = (level, key, term) => el("h" + level, {}, t(key), " ", info(term ?? key));

/** A region that scrolls sideways on narrow screens, by keyboard as well. */
const scroller = (label, child) => el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": label }, child);

/**
 * A plain table. A column is {label, cell: row => content, number: right-aligned, term: its definition}; the first
 * column names the row.
 */
function table(caption, columns, rows) {
  const head = el("tr", {}, columns.map(column =>
    el("th", { scope: "col", class: column.number ? "number" : null }, column.label, " ", info(column.term))));
  const body = rows.map(row => el("tr", { class: row.rowClass }, columns.map((column, at) =>
    el(at === 0 ? "th" : "td", { scope: at === 0 ? "row" : null, class: column.number ? "number" : null }, column.cell(row)))));
  return scroller(caption, el("table", {}, el("caption", {}, caption), el("thead", {}, head), el("tbody", {}, body)));
}

/** Two columns: names and values. */
const list = entries => el("dl", {}, entries.flatMap(([name, value]) => [el("dt", {}, name), el("dd", {}, value)]));

/** The same, as a row of tiles. */
const tiles = entries => el("dl", { class: "tiles" }, entries.map(([name, value]) =>
  el("div", {}, el("dt", {}, name), el("dd", {}, value))));

/** A horizontal bar whose parts are {value, kind, label}; the text beside it says the same. */
function bar(parts) {
  const sum = parts.reduce((total, part) => total + part.value, 0) || 1;
  const legend = parts.filter(part => part.value > 0).map(part => el("li", {},
    el("span", { class: "swatch " + part.kind, "aria-hidden": "true" }), part.label));
  const strip = el("div", { class: "strip", "aria-hidden": "true" }, parts.filter(part => part.value > 0).map(part => {
    const piece = el("span", { class: part.kind });
    piece.style.flexGrow = String(part.value / sum);
    return piece;
  }));
  return el("div", { class: "bar-chart" }, strip, el("ul", { class: "legend" }, legend));
}
