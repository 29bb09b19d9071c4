export interface Point {
  readonly x: number;
  readonly y: number;
}

/** `x` and `y` are the upper left corner. */
export interface Rect extends Point {
  readonly width: number;
  readonly height: number;
}

/** The room a node needs, its labels included. */
export interface LayoutNode {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** How far below the upper border edges arrive: the middle of the shape, as the label hangs below it. */
  readonly anchor: number;
  /** Id of the innermost box around it. */
  readonly box?: string;
}

export interface LayoutEdge {
  readonly source: string;
  readonly target: string;
}

export interface LayoutBox {
  readonly id: string;
  /** What its title needs. */
  readonly minWidth: number;
  /** Room above its content for its title, on top of the padding; `boxTitle` where absent. */
  readonly title?: number;
  /** Whether its content stands closer together: a box for few things that belong to each other. */
  readonly tight?: boolean;
  /** Id of the box around it. */
  readonly box?: string;
}

/** All lengths in pixels at zoom 1. */
export interface LayoutOptions {
  readonly columnGap: number;
  readonly rowGap: number;
  /** Stands for `columnGap` in tight boxes. */
  readonly tightGap: number;
  /** Between a box's border and what is in it. */
  readonly boxPadding: number;
  /** Above the content of a box that says nothing else, for its title; comes on top of the padding. */
  readonly boxTitle: number;
  /** Width to height that the whole should come near. */
  readonly aspect: number;
  /** What is narrower than this can be read as it is. */
  readonly wide: number;
}

export interface LayoutInput {
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly LayoutEdge[];
  readonly boxes: readonly LayoutBox[];
  readonly options: LayoutOptions;
}

export interface Layout {
  /** Where each node's anchor is: the middle of its width, `anchor` below its upper border. */
  readonly nodes: ReadonlyMap<string, Point>;
  readonly boxes: ReadonlyMap<string, Rect>;
}
