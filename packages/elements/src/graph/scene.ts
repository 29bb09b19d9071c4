import type { BoxData, EdgeData, NodeData } from './board/to-elements.js';
import type { Point, Rect } from './layout/types.js';

/** What is drawn and where, free of the library that draws it: for writing the picture to a file. In pixels at zoom 1. */
export interface Scene {
  readonly boxes: readonly (Rect & { readonly data: BoxData })[];
  readonly nodes: readonly (Point & { readonly data: NodeData })[];
  /** From end to end; in between the two control points of a cubic curve. */
  readonly edges: readonly {
    readonly data: EdgeData;
    readonly source: Point;
    readonly target: Point;
    readonly bends: readonly Point[];
    readonly middle: Point;
  }[];
}
