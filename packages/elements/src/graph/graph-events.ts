/** What a reader chose in the graph; `none` when the background was clicked or Escape pressed. */
export type SelectDetail =
  { readonly kind: 'box' | 'edge' | 'node'; readonly id: string } | { readonly kind: 'none'; readonly id: undefined };

export interface NavigateDetail {
  readonly kind: 'node';
  readonly id: string;
}

/** Where a reader asked for a menu, in pixels of the window, and of what; `none` is the background. */
export type ContextDetail = SelectDetail & { readonly x: number; readonly y: number };

/** The part of the picture that is seen: the point in its middle, in pixels at zoom 1, and the zoom. */
export interface ViewportState {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** Where nodes stand that the reader moved, or the host placed: `x` and `y` by node id, in pixels at zoom 1. */
export type Arrangement = Readonly<Record<string, readonly [x: number, y: number]>>;

export interface ArrangeDetail {
  readonly arranged: Arrangement;
}

/** Boxes that are closed, after the reader closed or opened one; undefined leaves it to the size of the graph. */
export interface CollapseDetail {
  readonly collapsed: readonly string[] | undefined;
}

/** All that is chosen, the last chosen one last. */
export interface SelectionDetail {
  readonly ids: readonly string[];
}

/** Whether the legend lies over the picture, after the reader opened or closed it. */
export interface LegendDetail {
  readonly open: boolean;
}

/** The events of `<mesh-graph>`, by type: the `detail` of each. They bubble and leave shadow roots. */
export interface MeshGraphEventMap {
  'mesh-select': SelectDetail;
  'mesh-navigate': NavigateDetail;
  'mesh-context': ContextDetail;
  'mesh-viewport-change': ViewportState;
  'mesh-arrange': ArrangeDetail;
  'mesh-collapse': CollapseDetail;
  'mesh-selection': SelectionDetail;
  'mesh-legend': LegendDetail;
}

export function emitGraphEvent<Type extends keyof MeshGraphEventMap>(
  target: EventTarget,
  type: Type,
  detail: MeshGraphEventMap[Type],
): void {
  target.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
}
