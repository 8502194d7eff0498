// Where every turn went, and what the failures said.
function errors() {
  const { sent, completed, truncated, failed, cached } = report.accounting;
  const part = (key, value, kind) => ({ value, kind, label: t("errors." + key, { n: number(value) }) });
  const found = report.errors ?? [];
  section("errors", el("div", { class: "card" },
    bar([part("completed", completed, "good"), part("truncated", truncated, "warn"), part("failed", failed, "bad")]),
    el("p", {}, t("errors.sum", { sent: number(sent), completed: number(completed), truncated: number(truncated), failed: number(failed) }),
      cached > 0 ? " " + t("errors.cached", { n: number(cached) }) : ""),
    found.length > 0 ? table(t("errors.caption"), [
      { label: t("errors.code"), cell: row => foreign(row.code) },
      { label: t("errors.count"), number: true, cell: row => number(row.count) },
      { label: t("errors.share"), number: true, cell: row => percent(row.count / sent, 2), term: "error_share" },
      { label: t("errors.sample"), cell: row => el("code", { class: "sample" }, foreign(row.sample)) }
    ], found) : el("p", { class: "none" }, t("errors.none"))));
}
