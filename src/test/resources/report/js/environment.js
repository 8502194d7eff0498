// Under which circumstances the run was made, and what every word means.
function environment() {
  const group = (key, values) => values && Object.keys(values).length > 0 && el("div", { class: "card" },
    heading(3, "environment." + key, "environment." + key),
    list(Object.entries(values).map(([name, value]) => [el("code", {}, name), foreign(value)])));
  section("environment", el("div", { class: "cards" },
    group("options", report.options), group("machine", report.environment),
    group("fingerprint", report.fingerprint), group("advisory", report.advisory)));
}

function glossary() {
  const terms = Object.keys(words[state.lang]).filter(key => /^def\.[^.]+(\.[^.]+)?\.term$/.test(key)).map(key => key.slice(4, -5));
  section("glossary", el("details", {}, el("summary", {}, t("glossary.open", { n: terms.length })),
    el("dl", { class: "terms" }, terms.flatMap(term => [
      el("dt", {}, t("def." + term + ".term")), el("dd", {}, t("def." + term), " ", formula(term))]))));
}
