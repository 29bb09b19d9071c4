import type { EdgeData, ElementData } from './to-elements.js';

/** In pixels at zoom 1. */
const between = 26;

/** Edges that join the same two nodes, either way, or a node with itself. */
function parallelsOf(elements: readonly ElementData[]): readonly (readonly EdgeData[])[] {
  const parallels = new Map<string, EdgeData[]>();
  for (const data of elements) {
    if (data.kind !== 'edge') continue;
    const key = data.source < data.target ? `${data.source}\n${data.target}` : `${data.target}\n${data.source}`;
    const known = parallels.get(key);
    if (known) known.push(data);
    else parallels.set(key, [data]);
  }
  return [...parallels.values()];
}

/** How far each of several parallel edges is moved aside, by id; of loops the first lies at the node and the others around it. */
export function shiftsOf(elements: readonly ElementData[]): ReadonlyMap<string, number> {
  const shifts = new Map<string, number>();
  for (const parallels of parallelsOf(elements)) {
    if (parallels.length < 2) continue;
    const [first] = parallels;
    const middle = first?.source === first?.target ? 0 : (parallels.length - 1) / 2;
    parallels.forEach(({ id }, at) => shifts.set(id, (at - middle) * between));
  }
  return shifts;
}

/** How far out the outermost loop of each node that calls itself is moved, by the node's id. */
export function loopsOf(elements: readonly ElementData[]): ReadonlyMap<string, number> {
  const loops = parallelsOf(elements.filter((data) => data.kind === 'edge' && data.source === data.target));
  return new Map(loops.flatMap((all) => all.slice(0, 1).map(({ source }) => [source, (all.length - 1) * between] as const)));
}
