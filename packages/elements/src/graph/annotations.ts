/**
 * What a comparison says of a part of the graph. `absent`: it is there only at the other time, and keeps its place here.
 * `changed`: other traffic, neither better nor worse.
 */
export type ChangeMark = 'absent' | 'appeared' | 'better' | 'changed' | 'gone' | 'worse';

export type DecorationTone = 'error' | 'info' | 'neutral' | 'warning';

/** A word of the host's own on a node, for instance who owns it. */
export interface NodeDecoration {
  /** At most 24 characters are shown in the picture, all of them in the list for assistive technology. */
  readonly text: string;
  /** Default `neutral`. Each tone has a sign of its own beside its colour. */
  readonly tone?: DecorationTone;
}

/** What is said about parts of a graph beside what the graph itself says, by node, edge or box id. JSON-safe but for the maps. */
export interface GraphAnnotations {
  readonly changes?: ReadonlyMap<string, ChangeMark>;
  readonly decorations?: ReadonlyMap<string, NodeDecoration>;
  /** Names to show instead of those of telemetry. */
  readonly labels?: ReadonlyMap<string, string>;
}

export const noAnnotations: GraphAnnotations = {};
