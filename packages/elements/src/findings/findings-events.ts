import type { ObjectRef } from '@meshlens/core';

/** The object that a reader looks at, or none any more. */
export type FindingSelectDetail = { readonly kind: 'object'; readonly ref: ObjectRef } | { readonly kind: 'none'; readonly ref: undefined };

export interface ObjectNavigateDetail {
  readonly kind: 'object';
  readonly ref: ObjectRef;
}

/** The events of `<mesh-findings>`, by type: the `detail` of each. They bubble and leave shadow roots. */
export interface MeshFindingsEventMap {
  'mesh-select': FindingSelectDetail;
  'mesh-navigate': ObjectNavigateDetail;
}

export function emitFindingsEvent<Type extends keyof MeshFindingsEventMap>(
  target: EventTarget,
  type: Type,
  detail: MeshFindingsEventMap[Type],
): void {
  target.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
}
