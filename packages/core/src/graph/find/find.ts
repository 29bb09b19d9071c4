import type { MeshGraph } from '../../model/graph.js';
import type { GraphFeature } from '../../source/mesh-data-source.js';
import { evaluate, type Found } from './evaluate.js';
import { operandsIn } from './expression.js';
import { type FindError, FindFailure } from './find-error.js';
import type { FindContext } from './operands.js';
import { parse } from './parse.js';

/** A compiled expression of the find and hide language. */
export interface Finder {
  /** What the graph must have been asked for, for the expression to know what it asks. */
  readonly needs: readonly GraphFeature[];
  /** Whether ranks are asked for. */
  readonly usesRank: boolean;
  find(graph: Pick<MeshGraph, 'nodes' | 'edges'>, context?: FindContext): Found;
}

export type Compiled = { readonly finder: Finder; readonly error?: never } | { readonly finder?: never; readonly error: FindError };

const noRanks: FindContext = { rank: () => undefined };

/** Reads an expression; never throws. An empty one finds nothing. */
export function compileFind(text: string): Compiled {
  if (text.trim() === '') return { finder: { needs: [], usesRank: false, find: () => ({ nodes: new Set(), edges: new Set() }) } };
  try {
    const expression = parse(text);
    const used = operandsIn(expression);
    return {
      finder: {
        needs: [...new Set(used.flatMap(({ needs = [] }) => needs))].sort(),
        usesRank: used.some(({ names }) => names.includes('rank')),
        find: (graph, context = noRanks) => evaluate(expression, graph, context),
      },
    };
  } catch (error) {
    if (error instanceof FindFailure) return { error: error.error };
    throw error;
  }
}
