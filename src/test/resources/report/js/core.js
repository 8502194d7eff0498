// What every part uses: the data, words, numbers, and elements made of text only.
const read = id => {
  const node = document.getElementById(id);
  return node ? JSON.parse(node.textContent) : null;
};
const report = read("report");
const other = read("other");
const words = read("words");
const root = document.documentElement;

const state = { lang: "en", theme: "", scope: "", split: "", sort: { key: "p95_ms", down: true }, filter: {} };

/** Remembers a choice where the browser allows it; a file on disk may have no storage. */
const memory = {
  get(key) { try { return localStorage.getItem("mangaassist-load." + key); } catch { return null; } },
  set(key, value) { try { localStorage.setItem("mangaassist-load." + key, value); } catch { /* not remembered */ } }
};

const has = key => key in words[state.lang];
const t = (key, values = {}) =>
  (words[state.lang][key] ?? key).replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

/** Builds an element; strings become text nodes, never markup. */
function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) node.setAttribute(name, value);
  }
  node.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return node;
}

/** The same for drawings. */
function svg(tag, attributes = {}, ...children) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

const BIDI = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Text of unknown origin: isolated from its surroundings, invisible characters made visible. */
const foreign = text => el("bdi", { class: "foreign" }, String(text).replace(BIDI, sign =>
  "⟨U+" + sign.codePointAt(0).toString(16).toUpperCase().padStart(4, "0") + "⟩"));

/** Shows the section and fills its body, or hides it where there is nothing to show. */
function section(name, ...children) {
  const node = document.getElementById(name);
  const filled = children.flat().filter(Boolean);
  node.hidden = filled.length === 0;
  node.querySelector(".body").replaceChildren(...filled);
}
