export interface FindChangeDetail {
  /** In the find and hide language, each readable or empty. */
  readonly find: string;
  readonly hide: string;
}

/** The events of the find bar, by type: the `detail` of each. They bubble and leave shadow roots. */
export interface MeshFindEventMap {
  'mesh-find-change': FindChangeDetail;
  /** To the next match or the one before. */
  'mesh-find-step': { readonly by: -1 | 1 };
  'mesh-hide-undo': undefined;
  'mesh-hide-redo': undefined;
  'mesh-show-all': undefined;
}

export function emitFindEvent<Type extends keyof MeshFindEventMap>(target: EventTarget, type: Type, detail: MeshFindEventMap[Type]): void {
  target.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
}
