/** One thing to place within a box or at the top: a node, or a box whose content is placed already. */
export interface Unit {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly anchor: number;
  /** The mean height, within the box, of its neighbours outside of the box: those to the left, those to the right; from the pass before. */
  readonly pulls: { readonly left?: number; readonly right?: number };
}

/** All edges between two units of one level. Indices into the level's units; offsets are y within the unit. */
export interface LevelEdge {
  readonly source: number;
  readonly target: number;
  readonly weight: number;
  readonly sourceOffset: number;
  readonly targetOffset: number;
}

export interface Level {
  readonly units: readonly Unit[];
  readonly edges: readonly LevelEdge[];
}

/** Where neighbours outside pull a unit, on the whole. */
export function pullOf({ pulls: { left, right } }: Unit): number | undefined {
  return left === undefined || right === undefined ? (left ?? right) : (left + right) / 2;
}

/** The same edge the other way round. */
export function turned(edge: LevelEdge): LevelEdge {
  return {
    ...edge,
    source: edge.target,
    target: edge.source,
    sourceOffset: edge.targetOffset,
    targetOffset: edge.sourceOffset,
  };
}
