import type { HealthRule } from '@meshlens/core';
import type { IgnoreRule } from '@meshlens/core/validation';
import { type AuthConfigValues, authTable } from './auth-config.js';
import { type IstiodConfigValues, istiodTable } from './istiod-config.js';
import { discoverySelectors } from './discovery-selectors.js';
import { healthRules } from './health-rules.js';
import { ignoreFindings } from './ignore-findings.js';
import type { LogLevel } from '../operation/log.js';
import { type MetricStoreConfig, metricStores } from './metric-store-types.js';
import { type PrometheusConfigValues, prometheusTable } from './prometheus-config.js';
import { type RedisConfigValues, redisTable } from './redis-config.js';
import { integer, oneOf, text, textList, textMap, toggle, type ValueType } from './value-types.js';

/** Every setting by its key, the same in a file, in messages and in code. Undefined where it was not given and has no default. */
export interface ConfigValues extends AuthConfigValues, IstiodConfigValues, PrometheusConfigValues, RedisConfigValues {
  readonly demo: boolean | undefined;
  readonly seed: string;
  readonly kubeconfig: string | undefined;
  readonly context: readonly string[];
  readonly inCluster: boolean;
  readonly clusterName: string | undefined;
  readonly namespaces: readonly string[] | undefined;
  readonly discoverySelectors: readonly string[];
  readonly watch: boolean;
  readonly metricStores: Readonly<Record<string, MetricStoreConfig>>;
  readonly healthRules: readonly HealthRule[];
  readonly ignoreFindings: readonly IgnoreRule[] | undefined;
  readonly deadlineSeconds: number;
  readonly streamSeconds: number;
  readonly host: string;
  readonly port: number;
  readonly basePath: string;
  readonly ui: Readonly<Record<string, string>>;
  readonly metricsPort: number | undefined;
  readonly healthMetric: boolean;
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
  discoverySelectors: {
    type: discoverySelectors,
    default: [],
    flag: '--discovery-selectors',
    env: 'MESHLENS_DISCOVERY_SELECTORS',
    description:
      'Show only namespaces whose labels fit one of these selectors, for instance env in (prod,stage); for one cluster CLUSTER:SELECTOR. That of the control plane has to be among them',
  },
  watch: {
    type: toggle,
    default: true,
    flag: '--watch',
    env: 'MESHLENS_WATCH',
    description:
      'Keep the objects that were asked for in memory and watch them for changes; false: read them anew for every answer (--watch=false)',
  },
  ...prometheusTable,
  metricStores: {
    type: metricStores,
    default: {},
    env: 'MESHLENS_METRIC_STORES',
    secret: true,
    description:
      'More metric stores by name, each with the keys that prometheus has; all together tell of one mesh, each of other clusters (in the environment: JSON)',
  },
  healthRules: {
    type: healthRules,
    default: [],
    env: 'MESHLENS_HEALTH_RULES',
    description:
      'Which shares of errors are put up with, for whom: the first rule that fits a namespace, kind and name counts, before the defaults (in the environment: JSON)',
  },
  ignoreFindings: {
    type: ignoreFindings,
    default: undefined,
    flag: '--ignore-findings',
    env: 'MESHLENS_IGNORE_FINDINGS',
    description:
      'Do not tell findings of this code, everywhere or where it says, * standing for anything; default KIA1301, which a list given replaces',
  },
  ...istiodTable,
  ...redisTable,
  ...authTable,
  deadlineSeconds: {
    type: integer({ minimum: 2, maximum: 600 }),
    default: 30,
    flag: '--deadline-seconds',
    env: 'MESHLENS_DEADLINE_SECONDS',
    description: 'Longest time that a request may take; what did not answer by then is left out and named',
  },
  streamSeconds: {
    type: integer({ minimum: 0, maximum: 300 }),
    default: 15,
    flag: '--stream-seconds',
    env: 'MESHLENS_STREAM_SECONDS',
    description: 'How often the graph is made anew for those who follow it; 0: it cannot be followed, only asked for',
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
  healthMetric: {
    type: toggle,
    default: false,
    flag: '--health-metric',
    env: 'MESHLENS_HEALTH_METRIC',
    description:
      'Add meshlens_health_status to the metrics: a series for each app, service and workload of the mesh, for all who can read the port; needs --metrics-port',
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
