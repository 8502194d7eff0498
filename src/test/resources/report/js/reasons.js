// The gate's own words come in English; those with a known pattern are said in Japanese as well.
function reason(text) {
  if (state.lang === "en" || !text) return foreign(text ?? "");
  const said = text.split("; ").map(part => {
    for (const [pattern, japanese] of words.reasons) {
      const found = new RegExp("^" + pattern + "$").exec(part);
      if (found) return japanese.replace(/\{(\d)\}/g, (whole, at) => found[Number(at)]);
    }
    return null;
  });
  return said.includes(null) ? el("span", { lang: "en" }, foreign(text)) : foreign(said.join("、"));
}

/** "sonnet TTFT" in the page's language. */
const lineName = name => name
  .replace(/ latency$/, " " + t("word.latency"))
  .replace(/ TTFT$/, " TTFT");
