import type { ObjectRef } from '@meshlens/core';
import type { SelectDetail } from '../graph/graph-events.js';

/** Where a reader of the panel wants to go; the host decides what is there. */
export type PanelNavigateDetail =
  | { readonly kind: 'node'; readonly id: string }
  | {
      readonly kind: 'app' | 'namespace' | 'service' | 'workload';
      readonly cluster: string;
      readonly namespace: string;
      readonly name: string;
    }
  | { readonly kind: 'cluster'; readonly name: string }
  | { readonly kind: 'object'; readonly ref: ObjectRef }
  | { readonly kind: 'trace'; readonly traceId: string };

/** How the panel stands, for a host to keep. */
export interface PanelChangeDetail {
  readonly collapsed: boolean;
  /** In CSS px; absent until somebody changed it. */
  readonly inlineSize?: number;
}

/** A trace that is to be shown in the graph, with the ids of what it passed there; only empty ids where it is to be no more. */
export interface TraceShowDetail {
  readonly trace?: { readonly traceId: string; readonly operation: string };
  readonly ids: readonly string[];
}

/** The events of `<mesh-graph-panel>`, by type: the `detail` of each. They bubble and leave shadow roots. */
export interface MeshGraphPanelEventMap {
  'mesh-select': SelectDetail;
  /** Cancelable: a link's own address is not followed if it is cancelled. */
  'mesh-navigate': PanelNavigateDetail;
  'mesh-panel-change': PanelChangeDetail;
  'mesh-trace-show': TraceShowDetail;
}

/** Returns false where a listener cancelled it. */
export function emitPanelEvent<Type extends keyof MeshGraphPanelEventMap>(
  target: EventTarget,
  type: Type,
  detail: MeshGraphPanelEventMap[Type],
): boolean {
  return target.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable: type === 'mesh-navigate' }));
}
