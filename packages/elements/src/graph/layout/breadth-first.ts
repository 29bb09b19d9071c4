import type { LevelOptions, PlacedLevel } from './layout-level.js';
import type { Level } from './level.js';
import type { Steps } from './steps.js';
import type { Point } from './types.js';

/** From top to bottom by the number of calls from where traffic enters; a tier that is too wide is broken into several rows. */
export function* breadthFirstLevel({ units, edges }: Level, { columnGap, rowGap }: LevelOptions): Steps<PlacedLevel> {
  yield;
  const tiers = tiersOf(units.length, edges);
  const widest = Math.max(900, 2 * Math.sqrt(units.reduce((sum, { width, height }) => sum + width * height, 0)));
  const corners = new Array<Point>(units.length);
  const rows: { readonly members: readonly number[]; readonly width: number }[] = [];
  for (const tier of tiers) {
    let members: number[] = [];
    let width = -rowGap;
    for (const unit of tier) {
      const more = (units[unit]?.width ?? 0) + rowGap;
      if (members.length > 0 && width + more > widest) {
        rows.push({ members, width });
        [members, width] = [[], -rowGap];
      }
      members.push(unit);
      width += more;
    }
    rows.push({ members, width });
  }
  const width = Math.max(0, ...rows.map((row) => row.width));
  let y = 0;
  for (const row of rows) {
    let x = (width - row.width) / 2;
    let height = 0;
    for (const unit of row.members) {
      corners[unit] = { x, y };
      x += (units[unit]?.width ?? 0) + rowGap;
      height = Math.max(height, units[unit]?.height ?? 0);
    }
    y += height + columnGap * 0.8;
  }
  return { width, height: Math.max(0, y - columnGap * 0.8), corners };
}

/** Units by their distance from those that nothing calls; of a part that is all cycles, from its first unit. */
function tiersOf(count: number, edges: Level['edges']): readonly (readonly number[])[] {
  const outgoing: number[][] = Array.from({ length: count }, () => []);
  const called = new Uint8Array(count);
  for (const { source, target } of edges) {
    if (source === target) continue;
    outgoing[source]?.push(target);
    called[target] = 1;
  }
  const tierOf = new Int32Array(count).fill(-1);
  const tiers: number[][] = [];
  const spread = (starts: readonly number[]): void => {
    let front = starts.filter((unit) => tierOf[unit] === -1);
    for (let tier = 0; front.length > 0; tier++) {
      const next: number[] = [];
      for (const unit of front) {
        if (tierOf[unit] !== -1) continue;
        tierOf[unit] = tier;
        (tiers[tier] ??= []).push(unit);
        next.push(...(outgoing[unit] ?? []).filter((target) => tierOf[target] === -1));
      }
      front = next;
    }
  };
  const all = Array.from({ length: count }, (_, unit) => unit);
  spread(all.filter((unit) => called[unit] === 0));
  for (const unit of all) spread([unit]);
  return tiers;
}
