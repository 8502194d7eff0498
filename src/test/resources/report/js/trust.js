// Why the figures can be believed, or not.
function trust() {
  section("trust", el("div", { class: "cards" }, certification(), accounting()), validity());
}

function certification() {
  const self = report.self_certification;
  return el("div", { class: "card" }, heading(3, "trust.self", "self"), self
    ? list([
      [t("trust.self.median"), ms(self.ttft_median_error_ms)], [t("trust.self.p99"), ms(self.ttft_p99_error_ms)],
      [t("trust.self.samples"), number(self.samples)]])
    : el("p", {}, t("trust.self.none")));
}

function validity() {
  const rows = [...(report.validity ?? [])];
  rows.push({ name: "complete", passed: report.complete, expected: t("word.yes"), observed: t(report.complete ? "word.yes" : "word.no") });
  if (report.warmup) {
    rows.push({ name: "warmup", passed: report.warmup.failed === 0, expected: t("trust.warmup.expected"),
      observed: t("trust.warmup.observed", { sent: number(report.warmup.sent), failed: number(report.warmup.failed) }) });
  }
  return el("div", { class: "card" }, heading(3, "trust.validity", "validity"), table(t("trust.validity"), [
    { label: t("checks.name"), cell: row => [has("validity." + row.name) ? t("validity." + row.name) : foreign(row.name), " ", info(row.name)] },
    { label: t("checks.observed"), cell: row => reason(row.observed) },
    { label: t("checks.expected"), cell: row => reason(row.expected) },
    { label: t("gate.status"), cell: row => badge(row.passed ? "ok" : "fail") }
  ], rows));
}

function accounting() {
  const all = report.accounting;
  return el("div", { class: "card" }, heading(3, "trust.accounting", "accounting"), list(
    ["sent", "completed", "truncated", "failed", "useful", "cached"].map(name => [t("accounting." + name), number(all[name])])));
}
