// A day at 1,000,000 messages: as measured, as assumed, under other routing rules, and with and without the cache.
const between = (bounds, format) => bounds?.every(isNumber) ? t("cost.between", { low: format(bounds[0]), high: format(bounds[1]) }) : "";

function forecast(all) {
  const days = all.forecast;
  if (!days) return null;
  const measured = days.measured;
  const day = measured ?? days.assumed;
  const assumed = type => days.assumed.breakdown.find(row => row.query_type === type);
  return el("div", { class: "card" }, heading(3, "forecast.title", "forecast"),
    el("p", { class: "sentence" }, measured
      ? t("forecast.measured", { day: usd(measured.total_daily_cost_usd), between: between(measured.total_daily_cost_ci_usd, usd), month: usd(measured.monthly_cost_usd) }) + " " : "",
      t("forecast.assumed", { day: usd(days.assumed.total_daily_cost_usd), month: usd(days.assumed.monthly_cost_usd) })),
    bar(day.breakdown.map((row, at) => ({ value: row.daily_cost_usd, kind: ["one", "two", "three", "four", "five"][at % 5],
      label: kindName("query_type", row.query_type) + " " + usd(row.daily_cost_usd) }))),
    table(t("forecast.title"), [
      { label: t("breakdown.query_type"), cell: row => kindName("query_type", row.query_type) },
      { label: t("breakdown.model"), cell: row => row.model },
      { label: t("forecast.messages"), number: true, cell: row => number(row.daily_queries) },
      { label: t("forecast.cached"), number: true, cell: row => number(row.cached) },
      { label: t("forecast.per"), number: true, cell: row => usd(row.cost_per_query_usd) },
      { label: t("forecast.day"), number: true, cell: row => usd(row.daily_cost_usd) },
      measured && { label: t("forecast.specification"), number: true, cell: row => usd(assumed(row.query_type)?.daily_cost_usd) },
      measured && { label: t("forecast.source"), cell: row => row.source === "measured" ? t("forecast.turns", { n: number(row.turns) }) : t("forecast.notMeasured") }
    ].filter(Boolean), day.breakdown));
}

function routing(all) {
  const choice = all.routing?.measured ?? all.routing?.assumed;
  if (!choice) return null;
  return el("div", { class: "card" }, heading(3, "routing.title", "routing"),
    table(t("routing.title"), [
      { label: t("routing.option"), cell: row => t("routing." + row.name) },
      { label: t("routing.withCache"), number: true, cell: row => usd(row.with_cache.daily_cost_usd) },
      { label: t("routing.saved"), number: true, cell: row => row.with_cache.saved_usd > 0 ? usd(row.with_cache.saved_usd) + " (" + number(row.with_cache.saved_pct, 1) + " %)" : NONE },
      { label: t("routing.withoutCache"), number: true, cell: row => usd(row.without_cache.daily_cost_usd) },
      { label: t("routing.cacheSaves"), number: true, cell: row => row.cache_saves.saved_usd > 0 ? usd(row.cache_saves.saved_usd) + " (" + number(row.cache_saves.saved_pct, 1) + " %)" : NONE }
    ], choice.options),
    el("p", { class: "sentence" }, t("routing.moves")),
    el("ul", { class: "plain" }, choice.moves.map(move => el("li", {}, t("routing.move", {
      type: kindName("query_type", move.query_type), model: move.to,
      change: (move.daily_change_usd > 0 ? "+" : "") + usd(move.daily_change_usd) })))));
}

function cache(all) {
  const hits = all.cache;
  if (!hits || !hits.turns) return null;
  return el("div", { class: "card" }, heading(3, "cache.title", "cache"),
    el("p", { class: "sentence" }, t("cache.sentence", { rate: percent(hits.hit_rate), between: between(hits.hit_rate_ci, percent), saved: usd(hits.saved_usd) })),
    hits.hits > 0 ? table(t("cache.title"), [
      { label: t("breakdown.query_type"), cell: row => kindName("query_type", row.query_type) },
      { label: t("cost.turns"), number: true, cell: row => number(row.turns) },
      { label: t("cache.hits"), number: true, cell: row => number(row.hits) },
      { label: t("cache.rate"), number: true, cell: row => percent(row.hit_rate) + " " + between(row.hit_rate_ci, percent) },
      { label: t("cache.saved"), number: true, cell: row => usd(row.saved_usd) }
    ], hits.by_query_type) : null);
}
