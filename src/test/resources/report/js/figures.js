// The four figures people ask for first, and the sentence on trust below them.
const total = source => source?.breakdown?.total;

function figure(key, term, value, note, extra, compared) {
  return el("div", { class: "figure", id: "figure-" + key },
    el("h2", {}, t("figure." + key), " ", info(term)),
    el("p", { class: "value" }, value), extra,
    el("p", { class: "note" }, note),
    compared && el("p", { class: "note other" }, t("chart.other") + t("word.colon") + compared));
}

/** How much of the objective is used. */
function meter(value, limit) {
  const filled = el("span", { class: value <= limit ? "good" : "bad" });
  filled.style.width = Math.min(100, value / limit * 100) + "%";
  return el("div", { class: "meter", "aria-hidden": "true" }, filled);
}

const perMessage = source => source?.accounting?.sent > 0 ? source.cost.total_usd / source.accounting.sent : NaN;
const usefulShare = source => source?.accounting?.sent > 0 ? source.accounting.useful / source.accounting.sent : NaN;
const byGate = (source, ending) => (source.gates ?? []).filter(gate => gate.name.endsWith(ending) && gate.p95_ms > 0)
  .map(gate => gate.name.replace(ending, "") + " " + ms(gate.p95_ms)).join(" · ");

function figures() {
  const all = total(report);
  const slo = report.limits?.slo_ms;
  const cards = [];
  if (all && isNumber(all.useful_p95_ms)) {
    cards.push(figure("slo", "useful_time", ms(all.useful_p95_ms),
      t("figure.slo.note", { slo: seconds(slo / 1000), p95: ms(all.p95_ms) }), meter(all.useful_p95_ms, slo),
      other && ms(total(other)?.useful_p95_ms)));
  }
  if (all && isNumber(all.ttft_p95_ms)) {
    cards.push(figure("ttft", "ttft", ms(all.ttft_p95_ms), byGate(report, " TTFT"), null, other && ms(total(other)?.ttft_p95_ms)));
  }
  cards.push(figure("useful", "useful", percent(usefulShare(report)),
    t("figure.useful.note", { useful: number(report.accounting.useful), sent: number(report.accounting.sent) }), null,
    other && percent(usefulShare(other))));
  cards.push(figure("cost", "cost", usd(report.cost.per_useful_answer_usd),
    isNumber(daily(report)) ? t("figure.cost.note", { day: usd(daily(report)), between: dailyRange(report) }) : "", null, other && usd(other.cost.per_useful_answer_usd)));
  document.getElementById("figures").replaceChildren(...cards, trustLine());
}

/** What 1,000,000 messages like these cost. */
const daily = source => source?.cost?.forecast?.measured?.own_traffic_daily_cost_usd ?? perMessage(source) * 1e6;
const dailyRange = source => between(source.cost?.forecast?.measured?.own_traffic_daily_cost_ci_usd, usd);

function trustLine() {
  const self = report.self_certification;
  const { sent, completed, truncated, failed } = report.accounting;
  const exact = sent === completed + truncated + failed;
  return el("p", { class: "trust" }, t(exact ? "figure.exact" : "figure.inexact", { sent: number(sent) }),
    self ? " " + t("figure.certified", { p50: ms(self.ttft_median_error_ms), p99: ms(self.ttft_p99_error_ms) }) : "",
    " ", el("a", { href: "#trust" }, t("figure.why")));
}
