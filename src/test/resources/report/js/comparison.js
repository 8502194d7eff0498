// Another run beside this one, line by line.
const change = (here, there) => isNumber(here) && isNumber(there) && there !== 0 ? signed((here / there - 1) * 100) : NONE;

function comparison() {
  const host = document.getElementById("comparison");
  if (!other) return host.replaceChildren();
  const pair = (name, format, value) => ({ name, format, here: value(report), there: value(other) });
  const result = (source, name) => (source.results ?? []).find(each => each.name === name);
  const rows = [
    pair(t("figure.useful"), percent, usefulShare), pair(t("figure.cost"), usd, source => source.cost?.per_useful_answer_usd),
    ...(report.results ?? []).flatMap(({ name }) => [
      pair(name + " P50", ms, source => result(source, name)?.p50_ms),
      pair(name + " P95", ms, source => result(source, name)?.p95_ms),
      pair(name + " TTFT P95", ms, source => result(source, name)?.ttft?.p95_ms)])
  ].filter(row => isNumber(row.here) || isNumber(row.there));
  host.className = "card";
  host.replaceChildren(heading(2, "comparison.title", "comparison"), table(t("comparison.title"), [
    { label: t("comparison.figure"), cell: row => row.name },
    { label: report.run, number: true, cell: row => row.format(row.here) },
    { label: other.run, number: true, cell: row => row.format(row.there) },
    { label: t("comparison.change"), number: true, cell: row => change(row.here, row.there) }
  ], rows));
}
