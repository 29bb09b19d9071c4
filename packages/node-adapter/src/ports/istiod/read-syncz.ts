import type { ProxyState } from '@meshlens/core';
import { isRecord } from '../http/json.js';
import { isNamespaceName, isObjectName } from '../kube/namespace-name.js';

/** More than one istiod serves. */
const maxProxies = 100_000;

/**
 * The proxies in what istiod answers at /debug/syncz: for each sort of configuration the nonce that it sent last and the one
 * that the proxy took. Nothing sent is nothing missed. Undefined for what is no such answer; entries that name no pod are
 * left out. Source: istio pilot/pkg/xds/debug.go.
 */
export function readSyncz(answer: unknown, cluster: string): readonly ProxyState[] | undefined {
  if (!Array.isArray(answer) || answer.length > maxProxies) return undefined;
  return answer.flatMap((entry: unknown) => {
    if (!isRecord(entry) || typeof entry['proxy'] !== 'string') return [];
    const at = entry['proxy'].lastIndexOf('.');
    const [pod, namespace] = [entry['proxy'].slice(0, Math.max(0, at)), entry['proxy'].slice(at + 1)];
    if (!isObjectName(pod) || !isNamespaceName(namespace)) return [];
    const own = entry['cluster_id'];
    return [{ cluster: typeof own === 'string' && own !== '' ? own.slice(0, 253) : cluster, namespace, pod, synced: hasTakenAll(entry) }];
  });
}

function hasTakenAll(entry: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(entry).every(([key, sent]) => {
    if (!key.endsWith('_sent') || sent === '') return true;
    return entry[`${key.slice(0, -'sent'.length)}acked`] === sent;
  });
}
