import type uPlot from 'uplot';
import type { TokenValues } from '../tokens/read-tokens.js';
import { type ChartSeries, type ChartThreshold, thresholdTone } from './chart-series.js';
import { gapsIn } from './gaps.js';

/** Shades the time of which nothing is known, below the lines. */
export function drawGaps(plot: uPlot, series: readonly ChartSeries[], theme: TokenValues): void {
  const times = plot.data[0];
  const half = times.length > 1 ? ((times[1] ?? 0) - (times[0] ?? 0)) / 2 : 0;
  const { ctx, bbox } = plot;
  ctx.save();
  ctx.fillStyle = theme['color-border'];
  ctx.globalAlpha = 0.45;
  for (const [first, last] of gapsIn(series)) {
    const left = Math.max(bbox.left, plot.valToPos((times[first] ?? 0) - half, 'x', true));
    const right = Math.min(bbox.left + bbox.width, plot.valToPos((times[last] ?? 0) + half, 'x', true));
    if (right > left) ctx.fillRect(left, bbox.top, right - left, bbox.height);
  }
  ctx.restore();
}

/** Lines that values should stay below, above the lines of values: dashed, each in the colour of what lies beyond. */
export function drawThresholds(plot: uPlot, thresholds: readonly ChartThreshold[], theme: TokenValues): void {
  const { ctx, bbox } = plot;
  ctx.save();
  ctx.lineWidth = 1.5 * devicePixelRatio;
  ctx.setLineDash([6 * devicePixelRatio, 3 * devicePixelRatio]);
  for (const { value, status } of thresholds) {
    const y = Math.round(plot.valToPos(value, 'y', true));
    ctx.strokeStyle = theme[thresholdTone(status)];
    ctx.beginPath();
    ctx.moveTo(bbox.left, y);
    ctx.lineTo(bbox.left + bbox.width, y);
    ctx.stroke();
  }
  ctx.restore();
}
