import type { Instant } from '../../model/time.js';
import type { CounterSeries, Increase } from './rate-evaluator.js';
import type { SnapshotCounter } from './snapshot.js';

/**
 * A counter that was read at a fixed step. Between two reads it is taken to rise evenly; a fall is a reset, so all that
 * was counted since counts; a missing read is bridged by its neighbours. A counter that begins or ends within the span
 * did not rise before and after.
 */
export function storedCounter(counter: SnapshotCounter): CounterSeries {
  const stepMs = counter.stepSeconds * 1000;
  const last = counter.start + (counter.values.length - 1) * stepMs;
  const rises = cumulativeRises(counter.values);
  return {
    labels: counter.labels,
    increase(from, to): Increase | undefined {
      const begin = Math.max(from, counter.start);
      const end = Math.min(to, last);
      if (rises === undefined || end <= begin) return undefined;
      const read = (at: Instant) => interpolate(rises.totals, (at - counter.start) / stepMs);
      const known = begin <= counter.start + rises.lastIndex * stepMs && end > counter.start + rises.firstIndex * stepMs;
      return known ? { increase: read(end) - read(begin), coveredSeconds: (end - begin) / 1000 } : undefined;
    },
  };
}

interface Rises {
  /** Total rise from the first known read on, for each step. */
  readonly totals: readonly number[];
  readonly firstIndex: number;
  readonly lastIndex: number;
}

/** Undefined where fewer than two reads are known. */
function cumulativeRises(values: readonly (number | null)[]): Rises | undefined {
  const known = values.flatMap((value, index) => (value === null ? [] : [{ value, index }]));
  const [first] = known;
  if (first === undefined || known.length < 2) return undefined;
  const totals = new Array<number>(values.length).fill(0);
  let previous = first;
  let total = 0;
  for (const read of known.slice(1)) {
    const rise = read.value < previous.value ? read.value : read.value - previous.value;
    const steps = read.index - previous.index;
    for (let step = 1; step <= steps; step++) totals[previous.index + step] = total + (rise * step) / steps;
    total += rise;
    previous = read;
  }
  totals.fill(total, previous.index);
  return { totals, firstIndex: first.index, lastIndex: previous.index };
}

function interpolate(totals: readonly number[], position: number): number {
  const below = totals[Math.floor(position)] ?? 0;
  const above = totals[Math.ceil(position)] ?? below;
  return below + (above - below) * (position - Math.floor(position));
}
