import type { PlaceJob } from './place-steps.js';
import type { Steps } from './steps.js';

/** So many parts are read in one step. */
const batch = 500;

/** All that a layout depends on, as a short text (two FNV-1a hashes, and the counts). */
export function* topologyOf({ layout, input: { nodes, edges, boxes, options } }: PlaceJob): Steps<string> {
  let [one, two] = [0x811c9dc5, 0x9e3779b9];
  let left = batch;
  for (const text of textsOf(nodes, edges, boxes)) {
    for (let at = 0; at < text.length; at++) {
      one = Math.imul(one ^ text.charCodeAt(at), 0x01000193);
      two = Math.imul(two ^ text.charCodeAt(at), 0x85ebca6b) + at;
    }
    one = Math.imul(one ^ 0x1f, 0x01000193);
    if (--left > 0) continue;
    yield;
    left = batch;
  }
  return [layout, options.aspect, options.wide, options.columnGap, nodes.length, edges.length, boxes.length, one >>> 0, two >>> 0].join(
    ' ',
  );
}

type Input = PlaceJob['input'];

function* textsOf(nodes: Input['nodes'], edges: Input['edges'], boxes: Input['boxes']): Generator<string> {
  for (const { id, box = '', width, height, anchor } of nodes) yield `${id}\n${box}\n${width} ${height} ${anchor}`;
  for (const { source, target } of edges) yield `${source}\n${target}`;
  for (const { id, box = '', minWidth, title = 0 } of boxes) yield `${id}\n${box}\n${minWidth} ${title}`;
}
