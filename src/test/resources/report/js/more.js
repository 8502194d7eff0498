// What only some simulations have to tell: any other section of report.json, as tables of names and values.
const KNOWN = ["schema_version", "total_benchmarks", "regressions", "gate_passed", "status", "verdict", "complete", "stopped_early",
  "threshold_pct", "faults", "failures", "run", "stage", "started_at", "seed", "command", "cost", "accounting", "warmup",
  "self_certification", "errors", "environment", "fingerprint", "advisory", "gates", "checks", "alerts", "trend", "results",
  "limits", "options", "validity", "timeline", "breakdown", "distributions", "curve", "notes", "turns_file", "histograms_file"];

const title = name => has("field." + name) ? t("field." + name) : name.replaceAll("_", " ");

function value(name, content) {
  if (content === null || content === undefined) return NONE;
  if (typeof content === "boolean") return t(content ? "word.yes" : "word.no");
  if (!isNumber(content)) return Array.isArray(content) ? content.map(each => value(name, each)).join(" – ") : foreign(content);
  if (name.endsWith("_ms")) return ms(content);
  if (name.endsWith("_usd")) return usd(content);
  if (name.endsWith("_pct")) return plain(content) + " %";
  if (name.endsWith("_s")) return seconds(content);
  return number(content, Number.isInteger(content) ? 0 : 2);
}

const isRecord = content => content !== null && typeof content === "object" && !Array.isArray(content);
const isRows = content => Array.isArray(content) && content.length > 0 && content.every(isRecord);
const heads = name => name === "what" ? "" : title(name.replace(/_(ms|usd|pct|s)$/, ""));

const sameFields = (one, two) => isRecord(two) && Object.keys(one).join() === Object.keys(two).join();

function rowsTable(name, rows) {
  const columns = [...new Set(rows.flatMap(row => Object.keys(row)))].filter(key => rows.every(row => !isRecord(row[key]) && !isRows(row[key])));
  return table(title(name), columns.map(key => ({
    label: heads(key), number: rows.every(row => row[key] === undefined || isNumber(row[key])), cell: row => value(key, row[key])
  })), rows);
}

/** Plain values as a list, records of like form side by side, rows as a table. */
function record(name, content, level = 3) {
  if (isRows(content)) return el("div", { class: "card" }, el("h" + level, {}, title(name)), rowsTable(name, content));
  if (!isRecord(content)) return el("div", { class: "card" }, list([[title(name), value(name, content)]]));
  const plainOnes = Object.entries(content).filter(([, each]) => !isRecord(each) && !isRows(each));
  const all = Object.entries(content).filter(([, each]) => isRecord(each) || isRows(each));
  const alike = all.filter(([, each]) => all.some(([, one]) => one !== each && isRecord(one) && sameFields(one, each)));
  const deeper = all.filter(each => !alike.includes(each));
  return el("div", { class: "card" }, el("h" + level, {}, title(name)),
    plainOnes.length > 0 ? list(plainOnes.map(([key, each]) => [heads(key), value(key, each)])) : null,
    alike.length > 0 ? rowsTable(name, alike.map(([key, each]) => ({ what: title(key), ...each }))) : null,
    el("div", { class: "cards nested" }, deeper.map(([key, each]) => record(key, each, Math.min(level + 1, 6)))));
}

const more = () => section("more", Object.entries(report).filter(([name]) => !KNOWN.includes(name)).map(([name, content]) => record(name, content)));
