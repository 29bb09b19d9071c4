import { fromCentres } from './from-centres.js';
import type { LevelOptions, PlacedLevel } from './layout-level.js';
import type { Level } from './level.js';
import type { Steps } from './steps.js';

/** How many pairs of units are looked at in all, and at one go. */
const pairBudget = 40_000_000;
const pairsAtOnce = 400_000;
const mostRounds = 160;

/** Units repel, calls attract (Fruchterman and Reingold), from a spiral; then what overlaps is pushed apart. */
export function* forceLevel({ units, edges }: Level, { rowGap, columnGap, aspect }: LevelOptions): Steps<PlacedLevel> {
  const count = units.length;
  const size = units.map(({ width, height }) => Math.hypot(width, height));
  const ideal = columnGap * 1.2 + size.reduce((sum, each) => sum + each, 0) / Math.max(1, count);
  // What is further apart leaves each other alone, else parts without calls between them fly away.
  const reach = (3 * ideal) ** 2;
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  for (let at = 0; at < count; at++) {
    const radius = ideal * 0.6 * Math.sqrt(at + 0.5);
    x[at] = radius * Math.cos(at * 2.399_963);
    y[at] = radius * Math.sin(at * 2.399_963);
  }
  const rounds = Math.max(12, Math.min(mostRounds, Math.floor(pairBudget / Math.max(1, count * count))));
  const dx = new Float64Array(count);
  const dy = new Float64Array(count);
  let pairs = 0;
  for (let round = 0; round < rounds; round++) {
    yield;
    dx.fill(0);
    dy.fill(0);
    for (let a = 0; a < count; a++) {
      for (let b = a + 1; b < count; b++) {
        const [gapX, gapY] = [x[a]! - x[b]!, y[a]! - y[b]!];
        const square = Math.max(1, gapX * gapX + gapY * gapY);
        if (square > reach) continue;
        const push = (ideal * ideal) / square;
        dx[a]! += gapX * push;
        dy[a]! += gapY * push;
        dx[b]! -= gapX * push;
        dy[b]! -= gapY * push;
      }
      pairs += count - a;
      if (pairs > pairsAtOnce) {
        pairs = 0;
        yield;
      }
    }
    for (const { source, target } of edges) {
      const [gapX, gapY] = [x[source]! - x[target]!, y[source]! - y[target]!];
      const pull = Math.hypot(gapX, gapY) / ideal;
      dx[source]! -= gapX * pull;
      dy[source]! -= gapY * pull;
      dx[target]! += gapX * pull;
      dy[target]! += gapY * pull;
    }
    const heat = ideal * 1.5 * (1 - round / rounds) + 1;
    for (let at = 0; at < count; at++) {
      // A weak pull to the middle keeps parts without calls near.
      const [moveX, moveY] = [dx[at]! - x[at]! * 0.06, dy[at]! - y[at]! * 0.06];
      const length = Math.max(1e-6, Math.hypot(moveX, moveY));
      x[at]! += (moveX / length) * Math.min(length, heat);
      y[at]! += (moveY / length) * Math.min(length, heat);
    }
  }
  intoShape(units, { x, y }, { aspect, gap: rowGap });
  yield* pushApart(units, { x, y }, rowGap);
  return fromCentres(
    units,
    units.map((_, at) => ({ x: x[at] ?? 0, y: y[at] ?? 0 })),
  );
}

/** How much more room the whole gets than its parts take. */
const looseness = 1.1;

/** Brings everything so close together that it has about the room that it takes, in the shape that the view has. */
function intoShape(units: Level['units'], { x, y }: Middles, { aspect, gap }: { readonly aspect: number; readonly gap: number }): void {
  const area = looseness * units.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
  const fit = (axis: Float64Array, length: number): void => {
    const span = Math.max(...axis) - Math.min(...axis);
    for (let at = 0; at < axis.length; at++) axis[at]! *= length / Math.max(1, span);
  };
  fit(x, Math.sqrt(area * aspect));
  fit(y, Math.sqrt(area / aspect));
}

interface Middles {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Pushes overlapping pairs along the axis where less is missing; spreads everything a little where that alone does not end it. */
function* pushApart(units: Level['units'], { x, y }: Middles, gap: number): Steps<void> {
  for (let round = 0; ; round++) {
    yield;
    let overlaps = 0;
    const order = units.map((_, at) => at).sort((a, b) => x[a]! - x[b]!);
    const widest = Math.max(...units.map(({ width }) => width)) + gap;
    for (const [place, a] of order.entries()) {
      for (let next = place + 1; next < order.length; next++) {
        const b = order[next]!;
        if (x[b]! - x[a]! > widest) break;
        const missingX = (units[a]!.width + units[b]!.width) / 2 + gap - Math.abs(x[b]! - x[a]!);
        const missingY = (units[a]!.height + units[b]!.height) / 2 + gap - Math.abs(y[b]! - y[a]!);
        if (missingX <= 0.01 || missingY <= 0.01) continue;
        overlaps += 1;
        if (missingX < missingY) shift(x, a, b, missingX);
        else shift(y, a, b, missingY);
      }
    }
    if (overlaps === 0) return;
    if (round < 30) continue;
    for (let at = 0; at < units.length; at++) {
      x[at]! *= 1.03;
      y[at]! *= 1.03;
    }
  }
}

function shift(axis: Float64Array, a: number, b: number, missing: number): void {
  const way = axis[a]! < axis[b]! || (axis[a] === axis[b] && a < b) ? 1 : -1;
  axis[a]! -= (way * missing) / 2;
  axis[b]! += (way * missing) / 2;
}
