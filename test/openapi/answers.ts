import type {
  Answer,
  Capabilities,
  ConfigObject,
  FindingsResult,
  LogLine,
  MeshGraph,
  MetricsResult,
  NamespaceHealth,
  NamespaceInfo,
  Trace,
} from '@meshlens/core';
import type { ErrorBody, GraphEvent } from '@meshlens/core/http';

/** What each call of the API answers with, by its name in the table of routes. */
export interface Answers {
  readonly capabilities: Answer<Capabilities>;
  readonly namespaces: Answer<readonly NamespaceInfo[]>;
  readonly graph: Answer<MeshGraph>;
  readonly metrics: Answer<MetricsResult>;
  readonly health: Answer<readonly NamespaceHealth[]>;
  readonly findings: Answer<FindingsResult>;
  readonly config: Answer<ConfigObject>;
  readonly traces: Answer<readonly Trace[]>;
  readonly logs: Answer<readonly LogLine[]>;
  readonly refusal: ErrorBody;
  readonly streamGraph: EventData<'graph'>;
  readonly streamPatch: EventData<'patch'>;
  readonly streamFailed: EventData<'failed'>;
}

/** The data of an event; its type and id have fields of their own, as server-sent events have them. */
type EventData<Type extends GraphEvent['type']> = Omit<Extract<GraphEvent, { readonly type: Type }>, 'type'>;
