// Numbers as people read them, in the page's language.
const isNumber = value => typeof value === "number" && Number.isFinite(value);
const NONE = "–";

const number = (value, digits = 0) => isNumber(value)
  ? new Intl.NumberFormat(state.lang, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value)
  : NONE;

/** Without digits that say nothing: for axes, limits and settings. */
const plain = value => isNumber(value) ? new Intl.NumberFormat(state.lang, { maximumFractionDigits: 2 }).format(value) : NONE;

/** Three digits that matter. */
const short = value => number(value, Math.abs(value) >= 100 || value === 0 ? 0 : Math.abs(value) >= 10 ? 1 : 2);

const ms = value => isNumber(value) ? short(value) + " ms" : NONE;
const percent = (share, digits = 1) => isNumber(share) ? number(share * 100, digits) + " %" : NONE;
const signed = (value, digits = 1) =>
  isNumber(value) ? (value > 0 ? "+" : value < 0 ? "−" : "±") + number(Math.abs(value), digits) + " %" : NONE;

const seconds = value => !isNumber(value) ? NONE
  : value >= 3600 ? Math.floor(value / 3600) + ":" + pad(Math.floor(value % 3600 / 60)) + ":" + pad(Math.floor(value % 60))
  : value >= 120 ? Math.floor(value / 60) + ":" + pad(Math.floor(value % 60))
  : plain(value) + " s";
const pad = value => String(value).padStart(2, "0");

/** Whole cents from a dollar up; below, four digits that matter. */
function usd(value) {
  if (!isNumber(value)) return NONE;
  const digits = value === 0 || Math.abs(value) >= 1 ? 2 : Math.min(9, 3 - Math.floor(Math.log10(Math.abs(value))));
  return (value < 0 ? "−$" : "$") + number(Math.abs(value), digits);
}

const date = text => text ? new Intl.DateTimeFormat(state.lang, { dateStyle: "long", timeStyle: "short" }).format(new Date(text)) : "";
