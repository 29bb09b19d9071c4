import type { HealthStatus } from '@meshlens/core';
import type { CodeClass } from '../model/code-classes.js';
import type { EnvoyFlag } from '../model/flags.js';
import type { FlowName } from '../model/flows.js';
import type { MarkName } from '../render/marks.js';

/** The words of `<mesh-graph-panel>`. Functions take numbers and names already formatted. */
export interface PanelWords {
  readonly label: string;
  readonly mesh: string;
  readonly edge: string;
  /** What something calls that calls itself. */
  readonly itself: string;
  readonly several: (count: string) => string;
  readonly collapse: string;
  readonly expand: string;
  readonly resize: string;
  readonly deselect: string;
  readonly copy: (what: string) => string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly more: (count: string) => string;
  readonly sections: Readonly<
    Record<
      | 'attention'
      | 'callers'
      | 'callees'
      | 'charts'
      | 'codes'
      | 'compare'
      | 'configuration'
      | 'contents'
      | 'findings'
      | 'flags'
      | 'hosts'
      | 'labels'
      | 'logs'
      | 'members'
      | 'namespaces'
      | 'security'
      | 'services'
      | 'traces'
      | 'traffic'
      | 'waypoint',
      string
    >
  >;
  readonly open: Readonly<Record<'app' | 'cluster' | 'extension' | 'namespace' | 'node' | 'service' | 'workload', string>>;
  readonly links: string;
  readonly counts: Readonly<Record<'apps' | 'edges' | 'external' | 'namespaces' | 'services' | 'versions' | 'workloads', string>>;
  readonly flow: Readonly<Record<FlowName, string>>;
  readonly flowHint: string;
  readonly table: Readonly<
    Record<
      | 'code'
      | 'errors'
      | 'findings'
      | 'flag'
      | 'from'
      | 'health'
      | 'host'
      | 'in'
      | 'kind'
      | 'meaning'
      | 'name'
      | 'namespace'
      | 'out'
      | 'p95'
      | 'protocol'
      | 'rate'
      | 'share'
      | 'to',
      string
    >
  >;
  readonly codeClass: Readonly<Record<CodeClass, string>>;
  readonly noTraffic: string;
  readonly noTroubles: string;
  readonly troublesLeft: (count: string) => string;
  readonly noFindings: string;
  readonly noFlags: string;
  readonly noHosts: string;
  readonly notFromHere: string;
  readonly shareOfSource: string;
  readonly responseTime: string;
  readonly average: string;
  readonly requestBytes: string;
  readonly responseBytes: string;
  readonly mtls: string;
  readonly mtlsAll: string;
  readonly mtlsNone: string;
  readonly mtlsPart: (share: string) => string;
  readonly mtlsUnknown: string;
  readonly sourcePrincipal: string;
  readonly destPrincipal: string;
  readonly waypoint: Readonly<Record<'from' | 'to', string>>;
  readonly mark: Readonly<Record<MarkName, string>>;
  readonly markHint: Readonly<Record<MarkName, string>>;
  readonly rank: (rank: string) => string;
  readonly gatewayHosts: string;
  readonly routeHosts: (hosts: string) => string;
  readonly flag: Readonly<Record<EnvoyFlag, string>>;
  readonly unknownFlag: string;
  readonly direction: Readonly<Record<'inbound' | 'outbound', string>>;
  readonly noResponse: string;
  readonly otherCodes: string;
  /** Why a health is not good. */
  readonly failing: (share: string, direction: string, protocol: string, code: string) => string;
  /** Puts a sentence behind another. */
  readonly sentence: (text: string) => string;
  readonly limit: (threshold: string, status: string) => string;
  readonly status: Readonly<Record<HealthStatus, string>>;
  readonly replicas: (workload: string, available: string, desired: string) => string;
  readonly proxies: (workload: string, available: string, desired: string) => string;
  readonly notHealthyYet: string;
  readonly traces: Readonly<Record<'empty' | 'failed' | 'none' | 'open', string>>;
  readonly traceLine: (spans: string, duration: string) => string;
  readonly showTrace: string;
  readonly traceError: string;
  readonly logs: Readonly<Record<'empty' | 'failed' | 'none' | 'region', string>>;
  readonly loading: string;
  readonly extensionOf: (name: string) => string;
}
