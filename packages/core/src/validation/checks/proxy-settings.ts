import type { ConnectionSettings, ProxySettings } from '../mesh/mesh-settings.js';
import { pathBelow } from '../path.js';
import { isRecord } from '../schema/conform.js';
import type { Placed } from '../walk/walk.js';
import { isIp } from './addresses.js';
import { nanosecondsOf } from './durations.js';
import { isGivenEmpty } from './given.js';
import { isDomain } from './names.js';
import { givenAt } from './repairs.js';

/** What istiod refuses in the settings of proxies, each with its field. Its own defaults count for what is not said. */
export function* proxyFaults(proxy: ProxySettings, raw: unknown): Iterable<Placed<string>> {
  for (const field of ['configPath', 'binaryPath', 'serviceCluster'] as const) {
    if (isGivenEmpty(raw, field)) yield { path: field, value: 'it is empty' };
  }
  for (const field of ['proxyAdminPort', 'statusPort'] as const) {
    const port = proxy[field];
    if (port !== undefined && (port < 1 || port > 65535)) yield { path: field, value: `${port} is no port` };
  }
  const drain = proxy.drainDuration === undefined ? undefined : nanosecondsOf(proxy.drainDuration);
  if (drain !== undefined && (drain < 1_000_000_000n || drain % 1_000_000_000n !== 0n)) {
    yield { path: 'drainDuration', value: 'it must be whole seconds, and one at least' };
  }
  for (const [path, address] of addressesOf(proxy, raw)) {
    if (!isAddress(address)) yield { path, value: `"${address}" is no address with a port` };
  }
  const { lightstep } = proxy.tracing ?? {};
  if (lightstep !== undefined && (lightstep.accessToken ?? '') === '')
    yield { path: 'tracing/lightstep/accessToken', value: 'there is none' };
  const tags = givenAt(raw, 'tracing/customTags');
  for (const [tag, value] of Object.entries(isRecord(tags) ? tags : {})) {
    if (value === null) yield { path: pathBelow('tracing/customTags', tag), value: 'the tag has no value' };
  }
  yield* keyProviderFaults(proxy.privateKeyProvider);
  yield* connectionFaults(proxy.connectionSettings ?? {});
}

/** Every address that must have a port, with its field. */
function* addressesOf({ discoveryAddress, statsdUdpAddress, ...proxy }: ProxySettings, raw: unknown): Iterable<[string, string]> {
  if ((discoveryAddress ?? '') !== '' || isGivenEmpty(raw, 'discoveryAddress')) yield ['discoveryAddress', discoveryAddress ?? ''];
  if ((statsdUdpAddress ?? '') !== '') yield ['statsdUdpAddress', statsdUdpAddress ?? ''];
  for (const field of ['envoyMetricsService', 'envoyAccessLogService'] as const) {
    const { address = '' } = proxy[field] ?? {};
    if (address !== '') yield [`${field}/address`, address];
  }
  for (const field of ['zipkin', 'lightstep', 'datadog', 'openCensusAgent'] as const) {
    const collector = proxy.tracing?.[field];
    if (collector !== undefined) yield [`tracing/${field}/address`, collector.address ?? ''];
  }
}

/** A host and a port; `$(HOST_IP)` stands for an address. */
function isAddress(text: string): boolean {
  const [, bracketed, host = bracketed, port = ''] =
    /^(?:\[([^\]]*)\]|([^:]*)):(\d{1,5})$/.exec(text.replace('$(HOST_IP)', '127.0.0.1')) ?? [];
  if (host === undefined || Number(port) < 1 || Number(port) > 65535) return false;
  return isIp(host) || (bracketed === undefined && isDomain(host));
}

function* keyProviderFaults(provider: ProxySettings['privateKeyProvider']): Iterable<Placed<string>> {
  if (provider === undefined) return;
  if (provider.cryptomb === undefined && provider.qat === undefined)
    yield { path: 'privateKeyProvider', value: 'it has neither cryptomb nor qat' };
  for (const field of ['cryptomb', 'qat'] as const) {
    if (provider[field] === undefined) continue;
    const delay = nanosecondsOf(provider[field].pollDelay ?? '0');
    if (delay !== undefined && delay <= 0n) yield { path: `privateKeyProvider/${field}/pollDelay`, value: 'it must be longer than none' };
  }
}

function* connectionFaults(settings: ConnectionSettings): Iterable<Placed<string>> {
  const path = 'connectionSettings';
  if ((settings.listenerPerConnectionBufferLimitBytes ?? 0) < 0) {
    yield { path: `${path}/listenerPerConnectionBufferLimitBytes`, value: 'it is below zero' };
  }
  if ((settings.httpMaxConcurrentStreams ?? 1) < 1) yield { path: `${path}/httpMaxConcurrentStreams`, value: 'there must be one at least' };
  for (const field of ['http2InitialStreamWindowSize', 'http2InitialConnectionWindowSize'] as const) {
    const size = settings[field] ?? 65535;
    if (size < 65535 || size > 2147483647) yield { path: `${path}/${field}`, value: `${size} is not from 65535 to 2147483647` };
  }
  const idle = nanosecondsOf(settings.httpIdleTimeout ?? '0');
  if (idle !== undefined && idle < 0n) yield { path: `${path}/httpIdleTimeout`, value: 'it is below zero' };
}
