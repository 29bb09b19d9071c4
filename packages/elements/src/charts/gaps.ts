import type { ChartSeries } from './chart-series.js';

/** Steps that no series knows a value of, as runs of first and last step. Empty where nothing at all is known. */
export function gapsIn(series: readonly ChartSeries[]): readonly (readonly [first: number, last: number])[] {
  const steps = Math.max(0, ...series.map(({ values }) => values.length));
  const known = Array.from({ length: steps }, (_, step) => series.some(({ values }) => typeof values[step] === 'number'));
  if (!known.includes(true)) return [];
  const gaps: [number, number][] = [];
  known.forEach((is, step) => {
    if (is) return;
    const before = gaps.at(-1);
    if (before?.[1] === step - 1) before[1] = step;
    else gaps.push([step, step]);
  });
  return gaps;
}
