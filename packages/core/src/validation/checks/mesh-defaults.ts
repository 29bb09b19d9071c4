import type { MeshSettings, RetryPolicy } from '../mesh/mesh-settings.js';
import type { Placed } from '../walk/walk.js';
import { poolFaults } from './connection-pool.js';
import { nanosecondsOf } from './durations.js';
import { localityFaults } from './localities.js';
import { isDnsLabel, isDomainOrWildcard } from './names.js';
import { isRetryCondition } from './retry-conditions.js';

/** What istiod refuses in the configuration of a mesh beside the settings of proxies, each with its field. */
export function* meshFaults(mesh: MeshSettings): Iterable<Placed<string>> {
  const { proxyListenPort: port, meshMTLS, defaultTrafficPolicy: policy } = mesh;
  if (port !== undefined && (port < 1 || port > 65535)) yield { path: 'proxyListenPort', value: `${port} is no port` };
  const connect = mesh.connectTimeout === undefined ? undefined : nanosecondsOf(mesh.connectTimeout);
  if (connect !== undefined && (connect < 1_000_000n || connect > 3600n * 1_000_000_000n || !isWhole(connect))) {
    yield { path: 'connectTimeout', value: 'it must be whole milliseconds, from one to an hour' };
  }
  const detection = nanosecondsOf(mesh.protocolDetectionTimeout ?? '0');
  if (detection !== undefined && !isWhole(detection)) yield { path: 'protocolDetectionTimeout', value: 'it must be whole milliseconds' };
  if (mesh.trustDomain !== undefined && !isTrustDomain(mesh.trustDomain)) {
    yield { path: 'trustDomain', value: `"${mesh.trustDomain}" is no trust domain` };
  }
  for (const [i, alias] of (mesh.trustDomainAliases ?? []).entries()) {
    if (!isTrustDomain(alias)) yield { path: `trustDomainAliases[${i}]`, value: `"${alias}" is no trust domain` };
  }
  for (const [i, { hosts = [] }] of (mesh.serviceSettings ?? []).entries()) {
    for (const [h, host] of hosts.entries()) {
      if (!isDomainOrWildcard(host)) yield { path: `serviceSettings[${i}]/hosts[${h}]`, value: `"${host}" is no domain name` };
    }
  }
  if (meshMTLS?.ecdhCurves !== undefined) yield { path: 'meshMTLS/ecdhCurves', value: 'curves can be set in tlsDefaults only' };
  yield* retryFaults(mesh.defaultHttpRetryPolicy, 'defaultHttpRetryPolicy');
  yield* retryFaults(mesh.defaultInboundHttpRetryPolicy, 'defaultInboundHttpRetryPolicy');
  yield* poolFaults(policy?.connectionPool, 'defaultTrafficPolicy/connectionPool');
  for (const field of ['maxEjectionPercent', 'minHealthPercent'] as const) {
    const percent = policy?.outlierDetection?.[field] ?? 0;
    if (percent < 0 || percent > 100)
      yield { path: `defaultTrafficPolicy/outlierDetection/${field}`, value: `${percent} is no percentage` };
  }
  yield* spreadFaults(mesh.localityLbSetting ?? {});
}

const isWhole = (nanoseconds: bigint): boolean => nanoseconds % 1_000_000n === 0n;

/** Labels of DNS with dots between them; the last may be empty. */
function isTrustDomain(text: string): boolean {
  const labels = text.split('.');
  return text !== '' && labels.every((label, i) => isDnsLabel(label) || (label === '' && i === labels.length - 1));
}

function* retryFaults(policy: RetryPolicy | undefined, path: string): Iterable<Placed<string>> {
  const { attempts = 0, retryOn = '' } = policy ?? {};
  if (attempts < 0) yield { path: `${path}/attempts`, value: 'attempts are below zero' };
  for (const field of ['retryOn', 'backoff', 'perTryTimeout', 'retryRemoteLocalities'] as const) {
    const value = policy?.[field] ?? '';
    if (attempts === 0 && value !== '') yield { path: `${path}/${field}`, value: 'attempts are 0, so it must not be set' };
  }
  for (const condition of retryOn === '' ? [] : retryOn.split(',')) {
    if (!isRetryCondition(condition)) yield { path: `${path}/retryOn`, value: `"${condition}" is no condition to retry on` };
  }
  for (const field of ['backoff', 'perTryTimeout'] as const) {
    const duration = nanosecondsOf(policy?.[field] ?? '1ms');
    if (duration !== undefined && (duration < 1_000_000n || !isWhole(duration))) {
      yield { path: `${path}/${field}`, value: 'it must be whole milliseconds, and one at least' };
    }
  }
}

function* spreadFaults({ distribute = [], failover = [] }: NonNullable<MeshSettings['localityLbSetting']>): Iterable<Placed<string>> {
  const at = 'localityLbSetting';
  if (distribute.length > 0 && failover.length > 0) yield { path: `${at}/failover`, value: 'distribute and failover exclude each other' };
  const froms = distribute.map(({ from = '' }, i) => ({ value: from, path: `${at}/distribute[${i}]/from` }));
  for (const { path, fault } of localityFaults(froms)) yield { path, value: fault };
  for (const [i, { to = {} }] of distribute.entries()) {
    const sum = Object.values(to).reduce((total, weight) => total + weight, 0);
    if (sum !== 100) yield { path: `${at}/distribute[${i}]/to`, value: `the weights make ${sum}, not 100` };
  }
  for (const [i, { from = '', to = '' }] of failover.entries()) {
    const path = `${at}/failover[${i}]`;
    if (from === to) yield { path, value: `it goes from ${from} to itself` };
    if (/[*/]/.test(from + to)) yield { path, value: 'it must name regions only' };
  }
}
