import cytoscape, { type Core, type ElementDefinition } from 'cytoscape';
import { nodeFaces } from '../legend-table.js';
import type { Board } from '../board/board.js';
import { withoutGlobalStyle } from './without-global-style.js';

/** So many nodes are handed to cytoscape in one go. */
const batch = 50;

/** The part of cytoscape's renderer that we stand in for. */
interface Renderer {
  render(): void;
}

/**
 * cytoscape below the picture: it knows where nodes and boxes are, and turns mouse, touch and pen into taps, drags, pans and zooms.
 * It draws nothing itself, which is what costs (see docs/decisions), and so is spared edges, labels and looks.
 */
export function createTouchLayer(container: HTMLElement): Core {
  const cy = withoutGlobalStyle(() =>
    cytoscape({
      container,
      style: [
        {
          selector: 'node',
          style: { width: 'data(width)', height: 'data(height)', shape: 'rectangle', 'z-index-compare': 'manual', 'z-index': 20 },
        },
        { selector: 'node[kind = "box"]', style: { 'z-index': 0 } },
        { selector: 'node[kind = "box"][depth = 1]', style: { 'z-index': 1 } },
        { selector: 'node[kind = "box"][depth > 1]', style: { 'z-index': 2 } },
      ],
      minZoom: 0.02,
      maxZoom: 3,
      autounselectify: true,
      boxSelectionEnabled: false,
    }),
  );
  const { renderer } = cy as Core & { renderer?: () => Renderer };
  const its = renderer?.call(cy);
  if (its) its.render = () => undefined;
  return cy;
}

/** Makes cytoscape hold the nodes and boxes of a board, in batches: gives a generator to be run in slices. */
export function* syncTouchLayer(cy: Core, board: Board): Generator<undefined, void> {
  const stale = cy.nodes().filter((node) => !board.nodes.has(node.id()) && !board.boxes.has(node.id()));
  if (stale.length > 0) cy.remove(stale);
  const wanted = definitions(board);
  for (let start = 0; start < wanted.length; start += batch) {
    yield;
    if (cy.destroyed()) return;
    cy.batch(() => {
      cy.add(wanted.slice(start, start + batch).filter((definition) => !adjusted(cy, definition)));
    });
  }
}

function definitions(board: Board): readonly ElementDefinition[] {
  return [
    ...[...board.boxes].map(
      ([
        id,
        {
          data,
          rect: { x, y, width, height },
        },
      ]) => ({
        group: 'nodes' as const,
        data: { id, kind: 'box', depth: data.depth, width, height },
        position: { x: x + width / 2, y: y + height / 2 },
        grabbable: false,
        pannable: true,
      }),
    ),
    ...[...board.nodes].map(([id, { data, x, y }]) => ({
      group: 'nodes' as const,
      data: {
        id,
        kind: data.members === undefined ? 'node' : 'group',
        width: nodeFaces[data.face].width * data.scale,
        height: nodeFaces[data.face].height * data.scale,
      },
      position: { x, y },
    })),
  ];
}

/** Brings what is known up to date; false for what is new. */
function adjusted(cy: Core, { data, position }: ElementDefinition): boolean {
  const known = cy.getElementById(String(data.id));
  if (known.empty()) return false;
  const { x, y } = known.position();
  if (position && (x !== position.x || y !== position.y)) known.position({ ...position });
  const { width, height, kind } = data as Record<string, unknown>;
  if (known.data('width') !== width || known.data('height') !== height || known.data('kind') !== kind) known.data({ width, height, kind });
  return true;
}
