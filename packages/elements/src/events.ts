import type { GraphViewState } from './graph-view/state/graph-view-state.js';
import type { GraphViewOptions } from './views/graph-view-options.js';

export interface NamespacesChangeDetail {
  readonly namespaces: readonly string[];
}

export interface TimeChangeDetail {
  readonly windowSeconds: number;
  /** 0 is paused. */
  readonly refreshSeconds: number;
}

/** All that the display menu sets. */
export type DisplayOptions = Omit<GraphViewOptions, 'namespaces' | 'panel' | 'panelSize' | 'refreshSeconds' | 'windowSeconds'>;

export interface OptionsChangeDetail {
  readonly options: GraphViewOptions;
}

export interface StateChangeDetail {
  readonly state: GraphViewState;
}

/** What the elements tell, by event type: the `detail` of each. All bubble and leave shadow roots. */
export interface MeshControlEventMap {
  'mesh-namespaces-change': NamespacesChangeDetail;
  'mesh-time-change': TimeChangeDetail;
  'mesh-display-change': DisplayOptions;
  'mesh-options-change': OptionsChangeDetail;
  'mesh-state-change': StateChangeDetail;
  'mesh-refresh': undefined;
}

export function emit<Type extends keyof MeshControlEventMap>(target: EventTarget, type: Type, detail: MeshControlEventMap[Type]): void {
  target.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
}
