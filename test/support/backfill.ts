/** A counter that grows evenly. */
export interface SteadySeries {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  /** Growth per second. */
  readonly rate: number;
}

export interface BackfillWindow {
  /** Unix seconds of the last sample. */
  readonly end: number;
  readonly rangeSeconds: number;
  /** Seconds between samples; it divides `rangeSeconds`. */
  readonly stepSeconds: number;
}

/**
 * OpenMetrics text whose counters grow at the given rates, with samples from `end - rangeSeconds` to `end`.
 * The counters start as if they had run for as long already, so that rate() is exact at the first step too.
 */
export function backfillSeries(series: readonly SteadySeries[], window: BackfillWindow): string {
  const steps = Math.floor(window.rangeSeconds / window.stepSeconds);
  const lines: string[] = [];
  for (const one of series) {
    const head = `${one.name}{${labelText(one.labels)}}`;
    for (let step = 0; step <= steps; step += 1) {
      const elapsed = step * window.stepSeconds;
      lines.push(`${head} ${one.rate * (window.rangeSeconds + elapsed)} ${window.end - window.rangeSeconds + elapsed}`);
    }
  }
  return `${lines.join('\n')}\n# EOF\n`;
}

/** A counter as it was read, time by time. */
export interface SampledSeries {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  /** Unix seconds, ascending, with the value then. */
  readonly samples: readonly (readonly [seconds: number, value: number])[];
}

/** OpenMetrics text of just these samples. */
export function backfillSamples(series: readonly SampledSeries[]): string {
  const lines = series.flatMap(({ name, labels, samples }) => {
    const head = `${name}{${labelText(labels)}}`;
    return samples.map(([seconds, value]) => `${head} ${value} ${seconds}`);
  });
  return `${lines.join('\n')}\n# EOF\n`;
}

/** The same samples in the Prometheus text format, whose timestamps are milliseconds. */
export function prometheusTextOf(openMetrics: string): string {
  const inMilliseconds = (_match: string, seconds: string): string => ` ${Math.round(Number(seconds) * 1000)}`;
  return openMetrics
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => `${line.replace(/ (\d+(?:\.\d+)?)$/, inMilliseconds)}\n`)
    .join('');
}

function labelText(labels: Readonly<Record<string, string>>): string {
  return Object.entries(labels)
    .map(([name, value]) => `${name}="${value.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n')}"`)
    .join(',');
}
