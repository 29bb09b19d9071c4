/** What a reader chose in the graph; `none` when the background was clicked or Escape pressed. */
export type SelectDetail =
  { readonly kind: 'box' | 'edge' | 'node'; readonly id: string } | { readonly kind: 'none'; readonly id: undefined };

export interface NavigateDetail {
  readonly kind: 'node';
  readonly id: string;
}

/** Where a menu was asked for, by the right button or a long press: on what, and the place in the window, in CSS pixels. */
export type ContextDetail = SelectDetail & { readonly x: number; readonly y: number };

/** The events of `<mesh-graph>`, by type: the `detail` of each. They bubble and leave shadow roots. */
export interface MeshGraphEventMap {
  'mesh-select': SelectDetail;
  'mesh-navigate': NavigateDetail;
  'mesh-context': ContextDetail;
}

export function emitGraphEvent<Type extends keyof MeshGraphEventMap>(
  target: EventTarget,
  type: Type,
  detail: MeshGraphEventMap[Type],
): void {
  target.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
}
