import { type AuthConfigValues, authTable } from './auth-config.js';
import type { LogLevel } from '../operation/log.js';
import { headerName, type MetricStoreConfig, metricStores, recordingRules, queryScope } from './metric-store-types.js';
import { httpUrl, integer, oneOf, text, textList, textMap, toggle, type ValueType } from './value-types.js';

/** Every setting by its key, the same in a file, in messages and in code. Undefined where it was not given and has no default. */
export interface ConfigValues extends AuthConfigValues {
  readonly demo: boolean | undefined;
  readonly seed: string;
  readonly kubeconfig: string | undefined;
  readonly context: readonly string[];
  readonly inCluster: boolean;
  readonly clusterName: string | undefined;
  readonly namespaces: readonly string[] | undefined;
  readonly watch: boolean;
  readonly 'prometheus.url': string | undefined;
  readonly 'prometheus.bearerToken': string | undefined;
  readonly 'prometheus.bearerTokenFile': string | undefined;
  readonly 'prometheus.username': string | undefined;
  readonly 'prometheus.password': string | undefined;
  readonly 'prometheus.headers': Readonly<Record<string, string>>;
  readonly 'prometheus.caFile': string | undefined;
  readonly 'prometheus.queryScope': Readonly<Record<string, string>>;
  readonly 'prometheus.recordingRules': 'auto' | 'off' | 'on';
  readonly metricStores: Readonly<Record<string, MetricStoreConfig>>;
  readonly deadlineSeconds: number;
  readonly host: string;
  readonly port: number;
  readonly basePath: string;
  readonly ui: Readonly<Record<string, string>>;
  readonly metricsPort: number | undefined;
  readonly drainSeconds: number;
  readonly logFormat: 'json' | 'text';
  readonly logLevel: LogLevel;
}

export type ConfigKey = keyof ConfigValues;

/** One setting: all that flags, environment, file, help text and schema need to know of it. */
export interface ConfigRow<T> {
  readonly type: ValueType<Exclude<T, undefined>>;
  readonly default: T;
  /** One sentence without a full stop. */
  readonly description: string;
  /** Absent for secrets: a command line can be read by everybody on the machine. */
  readonly flag?: string;
  readonly env: string;
  /** Never shown. */
  readonly secret?: boolean;
  /** Names of files, relative to the config file's folder where they come from it. */
  readonly path?: boolean;
}

const namespaceName = { expression: /^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$/, words: 'namespace names' };
const urlPath = { expression: /^\/(?:[\w@~-][\w@.~-]*(?:\/[\w@~-][\w@.~-]*)*\/?)?$/, words: 'the URL paths that begin with /' };

/** The settings, in the order of the help text. */
export const configTable: { readonly [Key in ConfigKey]: ConfigRow<ConfigValues[Key]> } = {
  demo: {
    type: toggle,
    default: undefined,
    flag: '--demo',
    env: 'MESHLENS_DEMO',
    description: 'Show the simulated demo mesh; the default where neither a cluster nor a metric store is given',
  },
  seed: {
    type: text('TEXT'),
    default: 'meshlens',
    flag: '--seed',
    env: 'MESHLENS_SEED',
    description: 'Seed of the demo mesh: the same seed gives the same mesh',
  },
  kubeconfig: {
    type: text('FILE'),
    default: undefined,
    flag: '--kubeconfig',
    env: 'MESHLENS_KUBECONFIG',
    path: true,
    description: 'Read the clusters of this kubeconfig',
  },
  context: {
    type: textList('CONTEXT[=CLUSTER]'),
    default: [],
    flag: '--context',
    env: 'MESHLENS_CONTEXT',
    description:
      "Context to read, with the cluster's name in Istio's telemetry if the kubeconfig calls it otherwise; default the current context of --kubeconfig or of kubectl's own file",
  },
  inCluster: {
    type: toggle,
    default: false,
    flag: '--in-cluster',
    env: 'MESHLENS_IN_CLUSTER',
    description: 'Read the cluster that this runs in, with the account of the pod',
  },
  clusterName: {
    type: text('NAME'),
    default: undefined,
    flag: '--cluster-name',
    env: 'MESHLENS_CLUSTER_NAME',
    description: "The cluster's name in Istio's telemetry, where there is one cluster; default Kubernetes, as Istio's own",
  },
  namespaces: {
    type: textList('NAMESPACE', namespaceName),
    default: undefined,
    flag: '--namespaces',
    env: 'MESHLENS_NAMESPACES',
    description: 'Read the objects of these namespaces only, one by one; default all that the account may read',
  },
  watch: {
    type: toggle,
    default: true,
    flag: '--watch',
    env: 'MESHLENS_WATCH',
    description:
      'Keep the objects that were asked for in memory and watch them for changes; false: read them anew for every answer (--watch=false)',
  },
  'prometheus.url': {
    type: httpUrl,
    default: undefined,
    flag: '--prometheus',
    env: 'MESHLENS_PROMETHEUS_URL',
    description: 'Read metrics from the Prometheus HTTP API at this address, without /api/v1',
  },
  'prometheus.bearerToken': {
    type: text('TOKEN'),
    default: undefined,
    env: 'MESHLENS_PROMETHEUS_BEARER_TOKEN',
    secret: true,
    description: 'Token for the metric store',
  },
  'prometheus.bearerTokenFile': {
    type: text('FILE'),
    default: undefined,
    flag: '--prometheus-bearer-token-file',
    env: 'MESHLENS_PROMETHEUS_BEARER_TOKEN_FILE',
    path: true,
    description: 'File with the token for the metric store, read anew for every query',
  },
  'prometheus.username': {
    type: text('USER'),
    default: undefined,
    flag: '--prometheus-username',
    env: 'MESHLENS_PROMETHEUS_USERNAME',
    description: 'User for the metric store',
  },
  'prometheus.password': {
    type: text('PASSWORD'),
    default: undefined,
    env: 'MESHLENS_PROMETHEUS_PASSWORD',
    secret: true,
    description: 'Password for the metric store',
  },
  'prometheus.headers': {
    type: textMap({ placeholder: 'NAME=VALUE', name: headerName }),
    default: {},
    env: 'MESHLENS_PROMETHEUS_HEADERS',
    secret: true,
    description: 'Headers to send to the metric store, for instance a tenant',
  },
  'prometheus.caFile': {
    type: text('FILE'),
    default: undefined,
    flag: '--prometheus-ca-file',
    env: 'MESHLENS_PROMETHEUS_CA_FILE',
    path: true,
    description: "PEM file with the authorities to trust for the metric store, instead of the system's",
  },
  'prometheus.queryScope': {
    type: queryScope,
    default: {},
    flag: '--prometheus-query-scope',
    env: 'MESHLENS_PROMETHEUS_QUERY_SCOPE',
    description: 'Read only series with this label and value, where several meshes share a metric store',
  },
  'prometheus.recordingRules': {
    type: recordingRules,
    default: 'auto',
    flag: '--prometheus-recording-rules',
    env: 'MESHLENS_PROMETHEUS_RECORDING_RULES',
    description:
      'Read rates that recording rules have made: auto where the store tells of the rules, on where it does not but has the shipped ones, off never',
  },
  metricStores: {
    type: metricStores,
    default: {},
    env: 'MESHLENS_METRIC_STORES',
    secret: true,
    description:
      'More metric stores by name, each with the keys that prometheus has; all together tell of one mesh, each of other clusters (in the environment: JSON)',
  },
  ...authTable,
  deadlineSeconds: {
    type: integer({ minimum: 2, maximum: 600 }),
    default: 30,
    flag: '--deadline-seconds',
    env: 'MESHLENS_DEADLINE_SECONDS',
    description: 'Longest time that a request may take; what did not answer by then is left out and named',
  },
  host: { type: text('ADDRESS'), default: '127.0.0.1', flag: '--host', env: 'MESHLENS_LISTEN_HOST', description: 'Address to listen on' },
  port: {
    type: integer({ minimum: 0, maximum: 65_535 }),
    default: 20_001,
    flag: '--port',
    env: 'MESHLENS_LISTEN_PORT',
    description: 'Port to listen on; 0 for any free one',
  },
  basePath: {
    type: text('PATH', urlPath),
    default: '/',
    flag: '--base-path',
    env: 'MESHLENS_BASE_PATH',
    description: 'Path below which the API is served',
  },
  ui: {
    type: textMap({ placeholder: '[PATH=]FOLDER', defaultName: '/', name: urlPath }),
    default: {},
    flag: '--ui',
    env: 'MESHLENS_UI',
    path: true,
    description: 'Folder of static files to serve, at / or at the given path',
  },
  metricsPort: {
    type: integer({ minimum: 0, maximum: 65_535 }),
    default: undefined,
    flag: '--metrics-port',
    env: 'MESHLENS_METRICS_PORT',
    description: "Port for operators: the server's own Prometheus metrics at /metrics, its configuration at /config; none unless given",
  },
  drainSeconds: {
    type: integer({ minimum: 0, maximum: 300 }),
    default: 0,
    flag: '--drain-seconds',
    env: 'MESHLENS_DRAIN_SECONDS',
    description: 'When asked to stop, say so at /readyz for so long before connections are refused, so that load balancers notice',
  },
  logFormat: {
    type: oneOf('text', 'json'),
    default: 'text',
    flag: '--log-format',
    env: 'MESHLENS_LOG_FORMAT',
    description: 'How the log is written: text for people, json for collectors, an object a line',
  },
  logLevel: {
    type: oneOf('error', 'warn', 'info', 'debug'),
    default: 'info',
    flag: '--log-level',
    env: 'MESHLENS_LOG_LEVEL',
    description: 'The least important lines that are logged; debug logs every request',
  },
};

export const configKeys: readonly ConfigKey[] = Object.keys(configTable) as ConfigKey[];
