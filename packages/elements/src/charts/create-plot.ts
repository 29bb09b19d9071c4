import type uPlot from 'uplot';
import { formatClock, formatNumber, formatValue, type Unit } from '../i18n/format.js';
import type { TokenValues } from '../tokens/read-tokens.js';
import { type ChartSeries, type ChartThreshold, dashOf, lone, toneOf } from './chart-series.js';
import { drawGaps, drawThresholds } from './plot-marks.js';

export interface PlotOptions {
  readonly series: readonly ChartSeries[];
  readonly thresholds: readonly ChartThreshold[];
  readonly unit: Unit;
  readonly language: string;
  readonly theme: TokenValues;
  readonly width: number;
  readonly height: number;
  readonly rangeSeconds: number;
  /** Plots of the same key show the cursor at the same time. */
  readonly syncKey: string;
  /** The step under the pointer or the keyboard's cursor; null where there is none. */
  readonly onCursor: (index: number | null) => void;
  /** A stretch was drawn over with the pointer: its ends in milliseconds since the epoch. */
  readonly onRange: (start: number, end: number) => void;
}

export function plotOptions({
  series,
  thresholds,
  unit,
  language,
  theme,
  width,
  height,
  rangeSeconds,
  ...rest
}: PlotOptions): uPlot.Options {
  const font = `11px ${theme.font}`;
  const axis: uPlot.Axis = {
    stroke: theme['color-text-muted'],
    font,
    ticks: { show: false },
    grid: { stroke: theme['color-border'], width: 1 },
  };
  const clockRange = rangeSeconds <= 300 ? rangeSeconds : Math.max(rangeSeconds, 3_601);
  const tick = (value: number): string =>
    unit === 'requests' || unit === 'messages' ? formatNumber(language, value) : formatValue(language, value, unit);
  return {
    width,
    height,
    ms: 1,
    padding: [8, 20, 0, 0],
    legend: { show: false },
    cursor: {
      y: false,
      drag: { x: true, y: false, dist: 4, setScale: false },
      points: { size: 7 },
      // A stretch drawn over in one chart is told once, not by every chart.
      sync: {
        key: rest.syncKey,
        setSeries: false,
        scales: ['x', null],
        filters: { pub: (type) => type === 'mousemove' || type === 'mouseleave' },
      },
    },
    scales: { y: { range: (_plot, _min, max) => [0, Math.max(max ?? 0, ...thresholds.map(({ value }) => value)) * 1.1 || 1] } },
    axes: [
      {
        ...axis,
        grid: { show: false },
        size: 24,
        space: 64,
        values: (_plot, splits) => splits.map((at) => formatClock(language, at, clockRange)),
      },
      { ...axis, size: widestOf, space: 28, values: (_plot, splits) => splits.map(tick) },
    ],
    series: [{}, ...series.map((each, index) => lineOf(each, index, { filled: index === 0 && unit !== 'milliseconds', theme }))],
    hooks: {
      drawClear: [(plot) => drawGaps(plot, series, theme)],
      draw: [(plot) => drawThresholds(plot, thresholds, theme)],
      setCursor: [(plot) => rest.onCursor(plot.cursor.idx ?? null)],
      setSelect: [(plot) => tellRange(plot, rest.onRange)],
    },
  };
}

function lineOf(
  series: ChartSeries,
  index: number,
  { filled, theme }: { readonly filled: boolean; readonly theme: TokenValues },
): uPlot.Series {
  const stroke = theme[toneOf(series, index)];
  const fill = filled ? { fill: stroke.replace(/^rgb\((.*)\)$/, 'rgba($1, 0.1)') } : {};
  return { stroke, width: 1.75, dash: [...dashOf(index)], points: { show: true, size: 5, fill: stroke, filter: loneOf }, ...fill };
}

/** A line needs two values: one between gaps is a dot, or it would not be seen. */
const loneOf: uPlot.Series.Points.Filter = (plot, index) => [...lone(plot.data[index] ?? [])];

function tellRange(plot: uPlot, onRange: PlotOptions['onRange']): void {
  const { left, width } = plot.select;
  if (width <= 0) return;
  const ends = [plot.posToVal(left, 'x'), plot.posToVal(left + width, 'x')].map(Math.round);
  plot.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
  onRange(ends[0] ?? 0, ends[1] ?? 0);
}

/** Room for the longest value of the axis; digits are about 6.5 px wide at this size. */
const widestOf: uPlot.Axis.Size = (_plot, values) => Math.max(32, ...(values ?? []).map((text) => (text?.length ?? 0) * 6.5 + 14));

/** The times of the steps in milliseconds, then the values of each series. */
export function plotData(start: number, stepSeconds: number, series: readonly ChartSeries[]): uPlot.AlignedData {
  const steps = Math.max(0, ...series.map(({ values }) => values.length));
  const times = Array.from({ length: steps }, (_, index) => start + index * stepSeconds * 1000);
  return [times, ...series.map(({ values }) => [...values])];
}
