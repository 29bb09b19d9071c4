import { ConfigError } from './config-error.js';
import { configKeys, type ConfigKey, type ConfigValues } from './config-table.js';
import { prometheusLogin } from './prometheus-config.js';
import { checkRedis } from './redis-config.js';
import { loginFault } from './store-login.js';

/** Settings that ask for a live mesh. */
const liveKeys: readonly ConfigKey[] = ['kubeconfig', 'context', 'inCluster', 'prometheus.url', 'metricStores'];

/** Two settings that cannot both be had. */
const rivals: readonly (readonly [ConfigKey, ConfigKey])[] = [
  ['inCluster', 'kubeconfig'],
  ['inCluster', 'context'],
  ['redis.password', 'redis.passwordFile'],
];

/**
 * Decides between the demo and a live mesh, and refuses settings that contradict each other. `rankOf` tells from which
 * layer a setting comes: `--demo` beats a live mesh that only the environment or a file asks for, and the other way round.
 * Throws ConfigError.
 */
export function checkTogether(
  values: ConfigValues,
  origins: ReadonlyMap<ConfigKey, string>,
  rankOf: (key: ConfigKey) => number,
): ConfigValues {
  const live = liveKeys.filter((key) => isAsked(values, key));
  const [first] = live;
  const demo = demoWins(values, live, rankOf);
  if (values.demo === true && first !== undefined && demo === undefined) {
    throw new ConfigError(
      `${origins.get('demo') ?? 'demo'} and ${origins.get(first) ?? first} contradict each other: the demo mesh is simulated, so leave one of them out`,
    );
  }
  if (values.demo === false && first === undefined) {
    throw new ConfigError(
      `${origins.get('demo') ?? 'demo'} turns the demo mesh off and nothing else is given: use --kubeconfig, --in-cluster or --prometheus`,
    );
  }
  if (demo !== true) for (const [one, other] of rivals) refuseBoth(values, origins, [one, other]);
  if (demo !== true) checkRedis(values, origins);
  if (demo !== true) checkPrometheusLogin(values, origins);
  if (values.healthMetric && values.metricsPort === undefined) {
    throw new ConfigError(`${origins.get('healthMetric') ?? 'healthMetric'} needs metricsPort, where metrics are handed out`);
  }
  if (values.metricStores['prometheus'] !== undefined && values['prometheus.url'] !== undefined) {
    throw new ConfigError(
      `${origins.get('metricStores') ?? 'metricStores'} names a store prometheus, which is the name of prometheus.url's`,
    );
  }
  return { ...values, demo: demo ?? false };
}

/** True for the demo, false for a live mesh, undefined for a contradiction. */
function demoWins(values: ConfigValues, live: readonly ConfigKey[], rankOf: (key: ConfigKey) => number): boolean | undefined {
  if (live.length === 0) return true;
  if (values.demo !== true) return false;
  const highest = Math.max(...live.map(rankOf));
  return rankOf('demo') === highest ? undefined : rankOf('demo') > highest;
}

function checkPrometheusLogin(values: ConfigValues, origins: ReadonlyMap<ConfigKey, string>): void {
  const fault = loginFault(prometheusLogin(values), (field) => {
    const key = configKeys.find((each) => each === `prometheus.${field}`);
    return (key && origins.get(key)) ?? `prometheus.${field}`;
  });
  if (fault !== undefined) throw new ConfigError(fault);
}

function refuseBoth(values: ConfigValues, origins: ReadonlyMap<ConfigKey, string>, [one, other]: readonly [ConfigKey, ConfigKey]): void {
  if (!isAsked(values, one) || !isAsked(values, other)) return;
  throw new ConfigError(`${origins.get(one) ?? one} and ${origins.get(other) ?? other} cannot be used together: leave one of them out`);
}

function isAsked(values: ConfigValues, key: ConfigKey): boolean {
  const value = values[key];
  if (typeof value === 'object') return Object.keys(value).length > 0;
  return value !== undefined && value !== false;
}
