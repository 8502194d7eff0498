// What only some simulations have to tell: any other section of report.json, as tables of names and values.
const KNOWN = ["schema_version", "total_benchmarks", "regressions", "gate_passed", "status", "verdict", "complete", "stopped_early",
  "threshold_pct", "faults", "failures", "run", "stage", "started_at", "seed", "command", "cost", "accounting", "warmup",
  "self_certification", "errors", "environment", "fingerprint", "advisory", "gates", "checks", "alerts", "trend", "results",
  "limits", "options", "validity", "timeline", "breakdown", "distributions", "curve", "notes", "sections", "turns_file", "histograms_file"];

const title = name => has("field." + name) ? t("field." + name) : name.replaceAll("_", " ");

function value(name, content) {
  if (content === null || content === undefined) return NONE;
  if (typeof content === "boolean") return t(content ? "word.yes" : "word.no");
  if (isRows(content)) return number(content.length);
  if (Array.isArray(content)) return content.flatMap((each, at) => at ? [" – ", value(name, each)] : [value(name, each)]);
  if (!isNumber(content)) return instant(content) ?? foreign(content);
  if (/(^|_)ms$/.test(name)) return ms(content);
  if (/(^|_)usd$/.test(name)) return usd(content);
  if (/(^|_)pct$/.test(name)) return plain(content) + " %";
  if (name.endsWith("_s")) return seconds(content);
  return number(content, Number.isInteger(content) ? 0 : 2);
}

/** A point in time as people write it; nothing for any other text. */
const instant = text => /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text)
  ? new Date(text).toLocaleString(state.lang, { dateStyle: "medium", timeStyle: "medium" }) : null;

const isRecord = content => content !== null && typeof content === "object" && !Array.isArray(content);
const isRows = content => Array.isArray(content) && content.length > 0 && content.every(isRecord);
const heads = name => name === "what" ? "" : title(name.replace(/_(ms|usd|pct|s)$/, ""));

const sameFields = (one, two) => isRecord(two) && Object.keys(one).join() === Object.keys(two).join();

/** Records within a row stand beside its other fields. */
const flat = row => Object.fromEntries(Object.entries(row).flatMap(([key, each]) => isRecord(each)
  ? Object.entries(flat(each)).map(([inner, one]) => [key + "." + inner, one]) : [[key, each]]));

const flatTitle = key => key.split(".").map(heads).join(" ");

function rowsTable(name, records) {
  const rows = records.map(flat);
  return table(title(name), [...new Set(rows.flatMap(row => Object.keys(row)))].map(key => ({
    label: flatTitle(key), number: rows.every(row => row[key] === undefined || row[key] === null || isNumber(row[key])),
    cell: row => value(key, row[key])
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
