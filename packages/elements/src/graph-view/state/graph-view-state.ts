import type { GraphFocus, Instant } from '@meshlens/core';
import type { Arrangement, ViewportState } from '../../graph/graph-events.js';
import { defaultGraphViewOptions, type GraphViewOptions } from '../../views/graph-view-options.js';

/** What the graph is compared with: the same question, so many seconds before, or at an instant. */
export interface Comparison {
  /** `overlay` draws both into one picture, `side` draws two beside each other. */
  readonly mode: 'overlay' | 'side';
  readonly agoSeconds?: number;
  /** Counts before `agoSeconds`. */
  readonly at?: Instant;
}

/** What is left out of the picture. */
export interface Hiding {
  /** In the find and hide language; empty hides nothing. */
  readonly hide: string;
  /** Ids of nodes hidden one by one. */
  readonly hiddenNodes: readonly string[];
  /** As `cluster/namespace`. */
  readonly hiddenNamespaces: readonly string[];
  /** Id of the node that is drawn with its neighbours only. */
  readonly around?: string;
}

/** Where the reader is and what they did, beside the options. */
export interface Situation extends Hiding {
  /** In the find and hide language; empty finds nothing. */
  readonly find: string;
  /** The nodes the reader went into, the last of which the graph is about; empty is the whole graph. */
  readonly trail: readonly GraphFocus[];
  /** What was chosen last. */
  readonly selection?: { readonly kind: 'box' | 'edge' | 'node'; readonly id: string };
  /** Ids of what was chosen before it, and still is. */
  readonly alsoSelected?: readonly string[];
  /** Ids of boxes drawn as one node; absent leaves it to the size of the graph. */
  readonly collapsed?: readonly string[];
  /** The instant shown; absent is now, and goes on. */
  readonly at?: Instant;
  readonly compare?: Comparison;
  readonly viewport?: ViewportState;
  readonly arranged: Arrangement;
}

/** Everything that makes up what a reader sees of a mesh, JSON-safe: for a host to keep, to send, and to give back. */
export interface GraphViewState extends Situation {
  readonly version: 1;
  readonly options: GraphViewOptions;
}

export const startSituation: Situation = {
  find: '',
  hide: '',
  hiddenNodes: [],
  hiddenNamespaces: [],
  trail: [],
  arranged: {},
};

export const startState: GraphViewState = { version: 1, options: defaultGraphViewOptions, ...startSituation };

export const nothingHidden: Hiding = { hide: '', hiddenNodes: [], hiddenNamespaces: [] };

/** What is hidden in a state, and nothing else of it. */
export function hidingOf({ hide, hiddenNodes, hiddenNamespaces, around }: Hiding): Hiding {
  return { hide, hiddenNodes, hiddenNamespaces, ...(around !== undefined && { around }) };
}

type Optional = 'alsoSelected' | 'around' | 'at' | 'collapsed' | 'compare' | 'selection' | 'viewport';

/** A change of where the reader is; undefined takes a field away. A new selection leaves nothing selected beside it, unless it says so. */
export type SituationChange = Partial<Omit<Situation, Optional>> & { readonly [Key in Optional]?: Situation[Key] | undefined };

export function changed(situation: Situation, change: SituationChange): Situation {
  const alone = 'selection' in change && { alsoSelected: undefined };
  const { alsoSelected, around, at, collapsed, compare, selection, viewport, ...always } = { ...situation, ...alone, ...change };
  return {
    ...always,
    ...(around !== undefined && { around }),
    ...(at !== undefined && { at }),
    ...(collapsed && { collapsed }),
    ...(compare && { compare }),
    ...(selection && { selection }),
    ...(selection && alsoSelected?.length && { alsoSelected }),
    ...(viewport && { viewport }),
  };
}
