/** Who may import which packages. A file is ruled by the row with the longest `below` that its path starts with. */
export interface ImportRow {
  readonly below: string;
  /** Package names; a package's subpaths come with it. `node:` stands for all of Node's own modules. */
  readonly may: readonly string[];
}

/** Words that may appear in code (not in comments) below some folders only. */
export interface WordRow {
  readonly what: string;
  readonly pattern: RegExp;
  /** `strings` looks at string and template literals only, `code` at names too. */
  readonly lookAt: 'strings' | 'code';
  readonly allowedBelow: readonly string[];
}

const looking = ['@meshlens/core', 'lit', '@lit/context', 'uplot'];
const fetching = ['@meshlens/core', 'node:', 'yaml'];

/** The list that design decisions are held by: a new import of a package is a new word here, seen in review. */
export const importRows: readonly ImportRow[] = [
  { below: 'packages/core/src/', may: [] },
  { below: 'packages/core/src/health/', may: ['re2js'] },
  { below: 'packages/core/src/validation/', may: ['@marcbachmann/cel-js', 're2js', 'yaml'] },
  { below: 'packages/elements/src/', may: looking },
  { below: 'packages/elements/src/graph/cytoscape/', may: [...looking, 'cytoscape'] },
  { below: 'packages/node-adapter/src/', may: fetching },
  { below: 'packages/node-adapter/src/cache/redis/', may: [...fetching, '@redis/client'] },
  { below: 'packages/node-adapter/src/cli/validate/', may: [...fetching, 'diff'] },
  { below: 'packages/node-adapter/src/operation/', may: [...fetching, '@opentelemetry/api', 'pino', 'prom-client'] },
  { below: 'packages/node-adapter/src/ports/', may: [...fetching, 'axios', '@kubernetes/client-node'] },
];

/** What unit tests may import on top of what the code beside them may. */
export const testRows: readonly ImportRow[] = [
  { below: 'packages/core/src/', may: ['vitest', 'fast-check', 'yaml', 'node:'] },
  { below: 'packages/elements/src/', may: ['@open-wc/testing', '@web/test-runner-commands', 'axe-core', 'fast-check'] },
  { below: 'packages/node-adapter/src/', may: ['vitest', 'fast-check'] },
];

/** What tests and stories may reach by path. */
export const helperFolders: readonly string[] = ['test/support/', 'test/fixtures/', 'scripts/', 'examples/'];

const telemetry = ['packages/core/src/telemetry/', 'packages/core/src/demo/'];

export const wordRows: readonly WordRow[] = [
  {
    what: 'PromQL',
    pattern:
      /\b(?:rate|irate|increase|delta|histogram_quantile|label_replace|label_join|sum|avg)\(|\b(?:sum|avg|max|min|count|topk)\s+(?:by|without)\s*\(/,
    lookAt: 'strings',
    allowedBelow: telemetry,
  },
  {
    what: 'the name of an Istio metric',
    pattern: /\b(?:istio_(?:requests?|responses?|tcp)_\w+|envoy_cluster_\w+|pilot_\w+)/,
    lookAt: 'code',
    allowedBelow: telemetry,
  },
  {
    what: 'the name of an Istio metric label',
    pattern:
      /\b(?:(?:source|destination)_(?:app|canonical_revision|canonical_service|cluster|principal|service(?:_name|_namespace)?|version|workload(?:_namespace)?)|connection_security_policy|grpc_response_status|request_protocol|response_code|response_flags)\b|\breporter\s*(?:=~?|!=|!~)\s*\\?["']/,
    lookAt: 'code',
    allowedBelow: telemetry,
  },
];
