import type { ClusterReader, ProxyListing } from '@meshlens/core';
import type { IstiodProxies } from './istiod-proxies.js';

/** The reader, which now can ask about proxies too. */
export function withProxies(reader: ClusterReader, istiods: Pick<IstiodProxies, 'proxies'>): ClusterReader {
  return {
    cluster: reader.cluster,
    list: (kind, namespaces, options) => reader.list(kind, namespaces, options),
    ...(reader.get && { get: (kind, at, options) => orUndefined(reader.get?.(kind, at, options)) }),
    ...(reader.version && { version: (options) => textOf(reader.version?.(options)) }),
    proxies: (options): Promise<ProxyListing> => istiods.proxies(options),
  };
}

async function orUndefined<T>(answer: Promise<T | undefined> | undefined): Promise<T | undefined> {
  return answer;
}

async function textOf(answer: Promise<string> | undefined): Promise<string> {
  return (await answer) ?? '';
}
