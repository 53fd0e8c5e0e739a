// Bars drawn by Chartist, as a picture of numbers that stand in a table beside it.

import { labelled, scaleOf } from "../core/chart.js";
import { html, useEffect, useRef } from "../core/html.js";
import { AutoScaleAxis, BarChart } from "../vendor/chartist.js";

/** Pixels: of a name below a column, of a row of names, of the numbers beside. */
const [LABEL, ROW, NUMBERS] = [72, 28, 56];
/** How much of its room a bar fills, and at most so many pixels of it. */
const [FILLS, WIDEST] = [0.72, 64];
/** Names beside bars take a third of a narrow chart, and not more than this. */
const NAMES = 180;

/** An axis from the right to the left. */
class FromRight extends AutoScaleAxis {
  projectValue(value) {
    return this.axisLength - super.projectValue(value);
  }
}

/**
 * A chart of `{name, count}`, without a bar where `count` is null. `label` says what it shows, `kind` what its numbers are (`core/report.js`). As columns in
 * the order in which they come, those with a `mark` marked with it, or, with `areNames`, as a bar beside each name.
 */
export function Chart({ label, bars, kind, areNames = false }) {
  const place = useRef(null);
  useEffect(() => {
    const isFromRight = getComputedStyle(place.current).direction === "rtl";
    const chart = (areNames ? besideNames : asColumns)(place.current, { bars, kind, isFromRight });
    // As wide as its place, on paper too.
    chart.on("created", ({ svg }) => svg.attr({ viewBox: `0 0 ${svg.width()} ${svg.height()}` }));
    return () => chart.detach();
  }, [bars, kind, areNames]);
  const height = areNames ? `${bars.length * ROW + 8}px` : undefined;
  return html`<div ref=${place} class="chart" role="img" aria-label=${label} style=${{ height }}></div>`;
}

function dataOf(bars, { of }) {
  return { labels: bars.map(({ name, mark }) => mark ?? name), series: [bars.map(({ count }) => (count === null ? undefined : of(count)))] };
}

function scaled(bars, kind) {
  return scaleOf(bars.map(({ count }) => count ?? 0), kind);
}

function asColumns(place, { bars, kind, isFromRight }) {
  const scale = scaled(bars, kind);
  const placeOf = (n) => (isFromRight ? bars.length - 1 - n : n);
  const hasLabel = (n) => labelled(bars, place.clientWidth - NUMBERS, LABEL).has(placeOf(n));
  const side = LABEL / 2;
  const chart = new BarChart(place, dataOf(bars, scale), {
    low: 0,
    reverseData: isFromRight,
    chartPadding: { top: 12, bottom: 0, left: isFromRight ? side : 0, right: isFromRight ? 0 : side },
    axisX: { offset: 28, showGrid: false, labelInterpolationFnc: (name, n) => (hasLabel(n) ? name : null) },
    axisY: { offset: NUMBERS, position: isFromRight ? "end" : "start", onlyInteger: kind === "count", scaleMinSpace: 28, labelInterpolationFnc: scale.format },
  });
  return chart.on("draw", ({ type, element, axis, x, width, axisX, index, ...drawn }) => {
    if (type === "bar") drawBar(element, axisX.stepLength, titleOf(bars, scale, placeOf(index)));
    if (type === "label" && axis.units.pos === "x") centre(element, x + width / 2, drawn.y);
  });
}

function besideNames(place, { bars, kind, isFromRight }) {
  const scale = scaled(bars, kind);
  const chart = new BarChart(place, dataOf(bars, scale), {
    low: 0,
    horizontalBars: true,
    // The first one is at the top.
    reverseData: true,
    chartPadding: { top: 4, bottom: 4, left: isFromRight ? NUMBERS : 0, right: isFromRight ? 0 : NUMBERS },
    axisX: { offset: 0, showLabel: false, showGrid: false, ...(isFromRight && { type: FromRight }) },
    axisY: { offset: Math.min(NAMES, place.clientWidth / 3), position: isFromRight ? "end" : "start", showGrid: false },
  });
  return chart.on("draw", ({ type, element, group, axisY, index, x2, y2 }) => {
    if (type === "label") element.getNode().firstChild.dir = "auto";
    if (type !== "bar") return;
    const bar = bars[bars.length - 1 - index];
    drawBar(element, axisY.stepLength, titleOf(bars, scale, bars.length - 1 - index));
    group.elem("text", { x: x2 + (isFromRight ? -6 : 6), y: y2 }, "chart-number").text(scale.format(scale.of(bar.count)));
  });
}

function titleOf(bars, scale, n) {
  const { name, count } = bars[n];
  return `${name}: ${scale.format(scale.of(count))}`;
}

function drawBar(element, room, title) {
  element.attr({ "stroke-width": Math.min(WIDEST, Math.max(1, room * FILLS)) });
  element.elem("title").text(title);
}

/** A label below the middle of its column, which may be narrower. */
function centre(element, middle, y) {
  element.attr({ x: middle - LABEL / 2, y, width: LABEL });
  element.getNode().firstChild.style.width = `${LABEL}px`;
}
