import type { Rect } from '../layout/types.js';
import type { Board } from '../board/board.js';
import { drawAnnotations } from './annotations.js';
import { drawBoxes } from './boxes.js';
import type { Drawing } from './drawing.js';
import { drawEdgeBadges } from './edge-badges.js';
import { drawEdgeLabels } from './edge-labels.js';
import { drawEdges } from './edges.js';
import type { PaintSteps } from './ink.js';
import { drawLabels } from './labels.js';
import { drawNodes } from './nodes.js';
import { drawTitles } from './titles.js';

/** A text on screen that stands for something, for pointers. */
export interface Sign {
  readonly id: string;
  readonly rect: Rect;
}

/** Paints all of a board that a drawing shows, in steps of few milliseconds; gives the texts that were written. */
export function* paintBoard(drawing: Drawing, board: Board): PaintSteps<readonly Sign[]> {
  yield* drawBoxes(drawing, [...board.boxes.values()]);
  yield* drawEdges(drawing, [...board.edges.values()]);
  const nodes = [...board.nodes.values()];
  yield* drawNodes(drawing, nodes);
  yield* drawEdgeBadges(drawing, [...board.edges.values()]);
  const titles = yield* drawTitles(drawing, [...board.boxes.values()], nodes);
  const names = yield* drawLabels(
    drawing,
    nodes,
    titles.map(({ rect }) => rect),
  );
  const figures = yield* drawEdgeLabels(drawing, { edges: [...board.edges.values()], nodes, names: [...names, ...titles] });
  const signs = [...names, ...figures, ...titles];
  yield* drawAnnotations(drawing, { nodes, edges: [...board.edges.values()], signs });
  return signs;
}
