// The run second by second, its phases shaded.
const spans = () => (report.timeline?.phases ?? []).filter(phase => phase.to_s > phase.from_s);

function shadePhases(u) {
  const { ctx, bbox } = u;
  const pixel = devicePixelRatio;
  ctx.save();
  ctx.font = FONT.replace("12px", 11 * pixel + "px");
  ctx.textBaseline = "top";
  for (const { name, from_s: from, to_s: to } of spans()) {
    const left = Math.max(u.valToPos(from, "x", true), bbox.left);
    const right = Math.min(u.valToPos(to, "x", true), bbox.left + bbox.width);
    ctx.fillStyle = ink("phase-" + name);
    ctx.fillRect(left, bbox.top, right - left, bbox.height);
    ctx.fillStyle = ink("muted");
    const label = t("phase." + name);
    if (ctx.measureText(label).width < right - left - 8 * pixel) ctx.fillText(label, left + 4 * pixel, bbox.top + 4 * pixel);
  }
  ctx.restore();
}

/** A limit that is not far above is shown, with room for its name. */
const limitNear = (limit, high) => limit && limit <= 2 * high ? limit : 0;

function overTime(key, series, data, extra = {}) {
  const unit = extra.unit ?? " ms";
  return chart({
    title: t(key), term: extra.term, sentence: extra.sentence, data: [report.timeline.buckets.map(bucket => bucket.t_s), ...data],
    figures: () => timeTable(series, data),
    options: {
      series: [{ label: t("chart.time"), value: (_, x) => isNumber(x) ? seconds(x) : "" }, ...series],
      cursor: { y: false, sync: { key: "time" }, points: { size: 7 } },
      scales: { x: { time: false }, y: { range: (_, low, high) => [0, Math.max(high || 1, limitNear(extra.limit, high)) * 1.18] } },
      axes: [axis({ values: (_, all) => all.map(seconds) }), axis({ size: 74, values: (_, all) => all.map(value => plain(value) + unit) })],
      hooks: { drawClear: [shadePhases], draw: [extra.mark ?? (() => {})] }
    }
  });
}

function timeTable(series, data) {
  const rows = report.timeline.buckets.map((bucket, index) => ({ bucket, index }));
  return table(t("chart.table"), [
    { label: t("chart.time"), cell: row => seconds(row.bucket.t_s) },
    ...series.map((each, at) => ({ label: each.label, number: true, cell: row => each.value(null, data[at][row.index]) }))
  ], rows);
}

const buckets = field => report.timeline.buckets.map(bucket => bucket[field] ?? null);
const perSecond = (...fields) => report.timeline.buckets.map(bucket =>
  fields.reduce((sum, field) => sum + bucket[field], 0) / report.timeline.bucket_s);
const rate = value => isNumber(value) ? short(value) + "/s" : NONE;

function percentiles() {
  const slo = report.limits?.slo_ms;
  const phase = spans().find(each => each.name === "measure") ?? { from_s: 0, to_s: Infinity };
  const measured = report.timeline.buckets
    .filter(bucket => isNumber(bucket.p95_ms) && bucket.t_s >= phase.from_s && bucket.t_s < phase.to_s).map(bucket => bucket.p95_ms);
  const series = [line({ label: "P50", color: "run-soft" }), line({ label: "P95", color: "run" }), line({ label: "TTFT P95", color: "second" }),
    line({ label: t("time.useful"), color: "warn" })];
  const data = [buckets("p50_ms"), buckets("p95_ms"), buckets("ttft_p95_ms"), buckets("useful_p95_ms")];
  if (other?.timeline?.bucket_s === report.timeline.bucket_s) {
    series.push(line({ label: t("chart.other") + " P95", color: "other", dash: [2, 3] }));
    data.push(report.timeline.buckets.map((_, at) => other.timeline.buckets[at]?.p95_ms ?? null));
  }
  return overTime("time.percentiles", series, data, {
    term: "latency",
    sentence: t("time.percentiles.sentence", measured.length === 0 ? { low: NONE, high: NONE } : { low: ms(Math.min(...measured)), high: ms(Math.max(...measured)) }),
    limit: slo, mark: u => slo && mark(u, { at: slo, scale: "y", color: "warn", text: "SLO " + seconds(slo / 1000) })
  });
}

function time() {
  const all = report.timeline?.buckets ?? [];
  if (all.length === 0) return section("time");
  const errors = all.reduce((sum, bucket) => sum + bucket.truncated + bucket.failed, 0);
  const peak = Math.max(...buckets("concurrency"));
  section("time", el("div", { class: "charts wide" }, percentiles(),
    overTime("time.throughput", [
      line({ label: t("time.sent"), color: "baseline", value: rate, steps: true }),
      line({ label: t("time.completed"), color: "run", value: rate, steps: true }),
      columns({ label: t("time.errors"), color: "bad", value: rate })
    ], [perSecond("sent"), perSecond("completed"), perSecond("truncated", "failed")],
    { unit: "/s", term: "throughput", sentence: t("time.throughput.sentence", { errors: number(errors) }) }),
    overTime("time.concurrency", [line({ label: t("time.underWay"), color: "run", fill: "run-fill", value: raw => number(raw), steps: true })],
      [buckets("concurrency")], { unit: "", term: "concurrency", sentence: t("time.concurrency.sentence", { peak: number(peak) }) })));
}
