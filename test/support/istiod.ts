import type { ProxyState } from '@meshlens/core';
import { startHttpServer, type TestServer } from './http-server.js';

export interface IstiodPlan {
  /** The token that it knows; who shows another is told 401, as by a real one. */
  readonly token: string;
  readonly proxies: () => readonly ProxyState[];
  /** Answers this status to everybody instead, for instance 403 for a caller of another namespace. */
  readonly refuse?: number;
}

/** Stands in for the operators' port of an istiod: /debug/syncz, in the words of pilot/pkg/xds/debug.go, and nothing else. */
export async function startIstiod({ token, proxies, refuse }: IstiodPlan): Promise<TestServer> {
  return startHttpServer((request, response) => {
    if (request.headers.authorization !== `Bearer ${token}`) return void response.writeHead(401).end();
    if (refuse !== undefined) return void response.writeHead(refuse).end();
    if (request.url !== '/debug/syncz') return void response.writeHead(404).end('404 page not found');
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(proxies().map(statusOf), undefined, 4));
  });
}

/** A proxy that was sent no routes has neither nonce of them; one that is behind has not taken its newest endpoints. */
function statusOf({ cluster, namespace, pod, synced }: ProxyState): Readonly<Record<string, string>> {
  return {
    cluster_id: cluster,
    proxy: `${pod}.${namespace}`,
    proxy_type: 'sidecar',
    istio_version: '1.29.2',
    cluster_sent: '2026-01-01T00:00:00Z/1',
    cluster_acked: '2026-01-01T00:00:00Z/1',
    listener_sent: 'b4',
    listener_acked: 'b4',
    endpoint_sent: 'c7',
    ...(synced ? { endpoint_acked: 'c7' } : { endpoint_acked: 'c6' }),
  };
}
