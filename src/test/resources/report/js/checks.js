// Verdicts of a simulation's own, and alerts.
function checks() {
  const card = document.getElementById("checks");
  const all = report.checks ?? [];
  card.hidden = all.length === 0;
  card.replaceChildren(heading(2, "checks.title", "checks"), table(t("checks.title"), [
    { label: t("checks.name"), cell: row => reason(row.name) },
    { label: t("checks.observed"), cell: row => reason(row.observed) },
    { label: t("checks.expected"), cell: row => reason(row.expected) },
    { label: t("gate.status"), cell: row => badge(row.passed ? "ok" : "fail") }
  ], all));
}
