// Puts the page together, again whenever language, theme or width change.
const PARTS = [headline, figures, comparison, gate, checks, alerts, repeat, benchmarks, more, distributions, time, breakdown, cost, errors, trend, trust, environment, glossary];

function translate() {
  root.lang = state.lang;
  for (const node of document.querySelectorAll("[data-t]")) node.textContent = t(node.dataset.t);
  for (const node of document.querySelectorAll("[data-t-label]")) node.setAttribute("aria-label", t(node.dataset.tLabel));
  for (const button of document.querySelectorAll("#language button")) {
    button.setAttribute("aria-pressed", String(button.dataset.lang === state.lang));
  }
}

function navigation() {
  const shown = [...document.querySelectorAll("section[data-nav]")].filter(node => !node.hidden);
  document.getElementById("nav").replaceChildren(...shown.map(node =>
    el("li", {}, el("a", { href: "#" + node.id }, t("nav." + node.id)))));
}

function render() {
  forgetCharts();
  translate();
  for (const part of PARTS) part();
  navigation();
  draw();
}

const dark = matchMedia("(prefers-color-scheme: dark)");
const isDark = () => state.theme ? state.theme === "dark" : dark.matches;

function applyTheme() {
  root.dataset.theme = isDark() ? "dark" : "light";
  document.getElementById("theme").setAttribute("aria-pressed", String(isDark()));
}

function chooseLanguage(lang) {
  state.lang = lang;
  memory.set("language", lang);
  render();
}

function chooseTheme(theme) {
  state.theme = theme;
  memory.set("theme", theme);
  applyTheme();
  render();
}

async function copyCommand() {
  const button = document.getElementById("copy");
  try {
    await navigator.clipboard.writeText(report.command);
    button.textContent = t("repeat.copied");
  } catch {
    getSelection().selectAllChildren(document.getElementById("command"));
    button.textContent = t("repeat.selected");
  }
  setTimeout(() => { button.textContent = t("repeat.copy"); }, 2000);
}

/** Paper is white and narrow, and nobody can ask it for a definition. */
function preparePaper() {
  root.dataset.theme = "light";
  root.classList.add("paper");
  render();
  document.querySelector("#glossary details").open = true;
}

function leavePaper() {
  root.classList.remove("paper");
  applyTheme();
  render();
}

state.lang = memory.get("language") ?? (navigator.languages ?? [navigator.language]).find(lang => /^(ja|en)\b/.test(lang))?.slice(0, 2) ?? "en";
state.theme = memory.get("theme") ?? "";
for (const button of document.querySelectorAll("#language button")) {
  button.addEventListener("click", () => chooseLanguage(button.dataset.lang));
}
document.getElementById("theme").addEventListener("click", () => chooseTheme(isDark() ? "light" : "dark"));
document.getElementById("copy").addEventListener("click", copyCommand);
dark.addEventListener("change", () => { if (!state.theme) { applyTheme(); render(); } });
addEventListener("beforeprint", preparePaper);
addEventListener("afterprint", leavePaper);
addEventListener("resize", resize);
applyTheme();
render();
root.dataset.ready = "true";
