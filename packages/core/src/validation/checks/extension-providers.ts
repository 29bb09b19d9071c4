import { isRecord } from '../schema/conform.js';
import type { Placed } from '../walk/walk.js';
import { isIp } from './addresses.js';
import { isDnsLabel, isDomain } from './names.js';

/** Sorts of providers that send to a service. */
const sending: readonly string[] = [
  'envoyExtAuthzHttp',
  'envoyExtAuthzGrpc',
  'zipkin',
  'lightstep',
  'datadog',
  'opencensus',
  'skywalking',
  'opentelemetry',
  'envoyOtelAls',
  'envoyHttpAls',
  'envoyTcpAls',
];

/** What istiod finds wrong in extension providers, each with its field in the mesh configuration. */
export function* providerFaults(providers: readonly unknown[]): Iterable<Placed<string>> {
  const names = new Set<string>();
  for (const [i, provider] of providers.entries()) {
    const path = `extensionProviders[${i}]`;
    if (!isRecord(provider)) continue;
    const name = textIn(provider, 'name');
    if (name === '') yield { path: `${path}/name`, value: 'it has no name' };
    else if (names.has(name)) yield { path: `${path}/name`, value: `there is another one called ${name}` };
    names.add(name);
    if (Object.keys(provider).every((key) => key === 'name')) yield { path, value: 'it says nothing but its name' };
    for (const sort of sending) {
      const settings = provider[sort];
      if (isRecord(settings)) yield* settingsFaults(settings, { sort, path: `${path}/${sort}` });
    }
  }
}

function* settingsFaults(
  settings: Readonly<Record<string, unknown>>,
  { sort, path }: { readonly sort: string; readonly path: string },
): Iterable<Placed<string>> {
  const service = textIn(settings, 'service');
  if (!isService(service)) yield { path: `${path}/service`, value: service === '' ? 'it names no service' : `"${service}" is no service` };
  // What reads the configuration of a mesh takes numbers in quotes too.
  const port = Number(settings.port ?? 0);
  if (!Number.isInteger(port) || port < 1 || port > 65535) yield { path: `${path}/port`, value: 'it needs a port from 1 to 65535' };
  if (sort === 'lightstep' && textIn(settings, 'accessToken') === '') yield { path: `${path}/accessToken`, value: 'there is none' };
  if (sort === 'opentelemetry' && isRecord(settings.grpc) && isRecord(settings.http)) {
    yield { path, value: 'grpc and http exclude each other' };
  }
  if (!sort.startsWith('envoyExtAuthz')) return;
  const status = textIn(settings, 'statusOnError');
  if (status !== '' && !/^[1-5]\d\d$/.test(status)) yield { path: `${path}/statusOnError`, value: `"${status}" is no status of HTTP` };
  const prefix = textIn(settings, 'pathPrefix');
  if (prefix !== '' && !prefix.startsWith('/')) yield { path: `${path}/pathPrefix`, value: 'it must begin with a slash' };
}

function textIn(settings: Readonly<Record<string, unknown>>, field: string): string {
  const value = settings[field];
  return typeof value === 'string' ? value : '';
}

/** A host or an address, or `namespace/host`; without a port. */
function isService(text: string): boolean {
  const slash = text.indexOf('/');
  if (slash < 0) return isDomain(text) || isIp(text);
  const [namespace, host] = [text.slice(0, slash), text.slice(slash + 1)];
  return (['*', '.', '~'].includes(namespace) || isDnsLabel(namespace)) && host.includes('.') && isDomain(host);
}
