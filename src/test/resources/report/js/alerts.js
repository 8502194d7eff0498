// Figures beyond the limits of the rules file.
function alerts() {
  const card = document.getElementById("alerts");
  const all = report.alerts ?? [];
  card.hidden = all.length === 0;
  card.replaceChildren(heading(2, "alerts.title", "alerts"), table(t("alerts.title"), [
    { label: t("alerts.benchmark"), cell: row => foreign(row.benchmark) },
    { label: t("alerts.metric"), cell: row => foreign(row.metric) },
    { label: t("checks.observed"), cell: row => reason(row.observed) },
    { label: t("alerts.limit"), cell: row => reason(row.limit) },
    { label: t("alerts.level"), cell: row => badge(row.level) }
  ], all));
}
