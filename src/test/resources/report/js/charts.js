// Drawing with uPlot: one frame for every chart, with its figures as a table below.
const charts = [];
const ink = name => getComputedStyle(root).getPropertyValue("--" + name).trim();
const width = host => Math.max(240, Math.floor(host.clientWidth));
const FONT = '12px system-ui, -apple-system, "Segoe UI", "Noto Sans CJK JP", sans-serif';

const axis = extra => ({
  size: 34, stroke: ink("muted"), font: FONT, labelFont: FONT, ticks: { show: false },
  grid: { stroke: ink("line"), width: 1 }, ...extra
});

/** A line: {label, color, dash, fill, value}; value formats the legend's number. */
const line = ({ label, color, dash, fill, value = ms, scale = "y", steps = false }) => ({
  label, scale, dash, stroke: ink(color), width: 1.75, spanGaps: true, points: { show: false },
  fill: fill ? ink(fill) : undefined, value: (_, raw) => isNumber(raw) ? value(raw) : "",
  paths: steps ? uPlot.paths.stepped({ align: 1 }) : uPlot.paths.linear()
});

const columns = ({ label, color, value, scale = "y" }) => ({
  label, scale, stroke: ink(color), fill: ink(color), width: 0, points: { show: false },
  value: (_, raw) => isNumber(raw) ? value(raw) : "", paths: uPlot.paths.bars({ size: [0.9, 40], align: 1 })
});

/**
 * One chart. Its frame carries a sentence for those who do not see it, arrow keys move the cursor, and the figures
 * stand in a table below.
 */
function chart({ title, term, sentence, options, data, figures, tall = 240 }) {
  const plot = el("div", { class: "plot", role: "img", "aria-label": title + ". " + sentence, tabindex: "0" });
  const alternative = el("details", { class: "alternative" }, el("summary", {}, t("chart.table")));
  alternative.addEventListener("toggle", () => {
    if (alternative.open && !alternative.querySelector("table")) alternative.append(figures());
  });
  const frame = el("figure", { class: "chart" },
    el("figcaption", {}, el("h3", {}, title, " ", info(term)), el("p", { class: "sentence" }, sentence)),
    plot, alternative);
  charts.push({ plot, options, data, tall });
  return frame;
}

/** Draws what was put into the page; a plot needs to know its width. */
function draw() {
  for (const each of charts) {
    each.drawn?.destroy();
    each.drawn = new uPlot({ width: width(each.plot), height: each.tall, ...each.options }, each.data, each.plot);
    each.plot.onkeydown = event => moveCursor(event, each);
  }
}

function moveCursor(event, { drawn, data }) {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const at = Math.min(Math.max((drawn.cursor.idx ?? -1) + step, 0), data[0].length - 1);
  drawn.setCursor({ left: drawn.valToPos(data[0][at], "x"), top: 8 });
}

function resize() {
  for (const { drawn, plot, tall } of charts) {
    if (drawn && drawn.width !== width(plot)) drawn.setSize({ width: width(plot), height: tall });
  }
}

function forgetCharts() {
  charts.splice(0).forEach(each => each.drawn?.destroy());
}

/** A straight line across the plot with a word at its end. */
function mark(u, { at, scale, color, text }) {
  const { ctx, bbox } = u;
  const vertical = scale === "x";
  const place = u.valToPos(at, scale, true);
  if (!vertical && (place < bbox.top || place > bbox.top + bbox.height)) return;
  const pixel = devicePixelRatio;
  ctx.save();
  ctx.strokeStyle = ctx.fillStyle = ink(color);
  ctx.lineWidth = pixel;
  ctx.setLineDash([4 * pixel, 4 * pixel]);
  ctx.beginPath();
  ctx.moveTo(vertical ? place : bbox.left, vertical ? bbox.top : place);
  ctx.lineTo(vertical ? place : bbox.left + bbox.width, vertical ? bbox.top + bbox.height : place);
  ctx.stroke();
  ctx.font = FONT.replace("12px", 11 * pixel + "px");
  ctx.textAlign = vertical ? "left" : "right";
  ctx.textBaseline = vertical ? "top" : "bottom";
  ctx.fillText(text, vertical ? place + 4 * pixel : bbox.left + bbox.width - 4 * pixel,
    vertical ? bbox.top + 2 * pixel : place - 2 * pixel);
  ctx.restore();
}
