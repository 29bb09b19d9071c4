/** One line of a chart. */
export interface ChartSeries {
  readonly label: string;
  /** One value per step from the chart's start; `null` where nothing is known. */
  readonly values: readonly (number | null)[];
  /** Drawn in the colour of failure instead of the next of the series colours. */
  readonly tone?: 'failure';
}

/** A value that should not be reached: a line across the chart. */
export interface ChartThreshold {
  readonly label: string;
  readonly value: number;
  /** What reaching it means. */
  readonly status: 'degraded' | 'failure';
}

export function thresholdTone(status: ChartThreshold['status']): 'health-degraded' | 'health-failure' {
  return `health-${status}`;
}

export interface SeriesSummary {
  readonly last: number | undefined;
  readonly average: number | undefined;
  readonly max: number | undefined;
}

/** Of the known values only; each is undefined where none is known. */
export function summarize({ values }: ChartSeries): SeriesSummary {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return { last: undefined, average: undefined, max: undefined };
  const average = known.reduce((sum, value) => sum + value, 0) / known.length;
  return { last: known.at(-1), average, max: known.reduce((max, value) => Math.max(max, value)) };
}

/** How a line is told from its neighbours without its colour: lengths of stroke and gap in px. The first is drawn through. */
const dashes: readonly (readonly number[])[] = [[], [7, 4], [2, 3], [10, 3, 2, 3], [4, 2], [12, 4], [7, 3, 2, 3, 2, 3], [1, 2]];

export function dashOf(index: number): readonly number[] {
  return dashes[index % dashes.length] ?? [];
}

/** Class of a swatch and name of its colour: `series-1` to `series-8`, then over again; `failure` for failing traffic. */
export function toneOf(series: ChartSeries, index: number): 'health-failure' | `series-${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}` {
  const nth = ((index % 8) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
  return series.tone === 'failure' ? 'health-failure' : `series-${nth}`;
}

/** Where a value is known and neither the one before nor the one after it is. */
export function lone(values: ArrayLike<number | null | undefined>): readonly number[] {
  const known = (index: number): boolean => typeof values[index] === 'number';
  return Array.from({ length: values.length }, (_, index) => index).filter(
    (index) => known(index) && !known(index - 1) && !known(index + 1),
  );
}
