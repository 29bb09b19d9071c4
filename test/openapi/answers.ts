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
import type { ErrorBody } from '@meshlens/core/http';

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
}
