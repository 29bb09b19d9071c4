import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { MeshDataSource, MetricStore } from '@meshlens/core';
import { httpMeshSource } from '@meshlens/core/http';
import {
  createAuthenticator,
  createLiveSource,
  createMeshHandler,
  type FetchHandler,
  loadConfig,
  nodeListener,
  viewerSources,
} from '@meshlens/node-adapter';
import type { KubeApi } from '../support/kube-api/kube-api.js';
import { writeKubeconfig } from '../support/kube-api/kubeconfig.js';
import type { Stoppable } from '../support/process.js';
import { temporaryFolder } from '../support/temporary-folder.js';

export interface ViewersServer extends Stoppable {
  readonly url: string;
  /** Without a wire between. */
  readonly handler: FetchHandler;
  /** The mesh as somebody who sends these headers sees it. */
  as(headers: Readonly<Record<string, string>>): MeshDataSource;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
}

export interface ViewersServerOptions {
  readonly apis: Readonly<Record<string, KubeApi>>;
  /** The account that the server itself has. */
  readonly token: string;
  readonly flags: readonly string[];
  readonly metrics?: readonly MetricStore[];
}

/** The handler as `meshlens serve` puts it together, on a real port, over stand-in clusters. */
export async function startViewersServer({ apis, token, flags, metrics = [] }: ViewersServerOptions): Promise<ViewersServer> {
  const folder = temporaryFolder();
  const contexts = Object.entries(apis).map(([name, api]) => api.context(name, { user: { token } }));
  const args = [
    '--kubeconfig',
    writeKubeconfig(folder.path, contexts),
    ...Object.keys(apis).flatMap((name) => ['--context', `${name}=${name}`]),
    ...flags,
  ];
  const { values } = loadConfig({ args, env: {}, cwd: folder.path });
  const mesh = createLiveSource(values);
  const ports = { ...mesh.ports, metrics };
  const authenticator = createAuthenticator(values, mesh);
  if (authenticator === undefined) throw new Error('There is no strategy.');
  const handler = createMeshHandler({ source: viewerSources({ authenticator, ports, clock: Date.now }), deadlineMs: 300_000 });
  const server = http.createServer({ maxHeaderSize: 64 * 1024 }, nodeListener(handler));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    handler,
    as: (headers) => httpMeshSource({ baseUrl: url, fetch, headers }),
    get: async (path, headers = {}) => fetch(`${url}${path}`, { headers }),
    async stop() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      authenticator.close?.();
      mesh.close();
      folder.remove();
    },
  };
}
