import fs from 'node:fs';
import path from 'node:path';
import type { KubernetesObject } from '@meshlens/core';
import { createDemoMesh, type DemoMesh } from '@meshlens/core/demo';
import { startDemoExporter } from '../support/demo-exporter.js';
import { startIstiod } from '../support/istiod.js';
import { type KubeApi, startKubeApi } from '../support/kube-api/kube-api.js';
import { writeKubeconfig } from '../support/kube-api/kubeconfig.js';
import type { RunningProcess, Stoppable } from '../support/process.js';
import { startPrometheus } from '../support/prometheus.js';
import { temporaryFolder } from '../support/temporary-folder.js';

export interface LiveDemo extends Stoppable {
  readonly mesh: DemoMesh;
  readonly apis: ReadonlyMap<string, KubeApi>;
  readonly prometheus: RunningProcess;
  /** Flags that point a server at it. */
  readonly flags: readonly string[];
}

/** The control planes are where their stand-in listens. */
function onThisMachine(object: KubernetesObject): KubernetesObject {
  if (object.kind !== 'Pod' || object.metadata.labels?.['app'] !== 'istiod' || !('status' in object)) return object;
  const moved: KubernetesObject & { status: unknown } = { ...object, status: { ...(object.status as object), podIP: '127.0.0.1' } };
  return moved;
}

const SCRAPE_SECONDS = 3;

/** The demo mesh on the real wire: a Prometheus that scrapes its counters, and an API server for each cluster. */
export async function startLiveDemo(): Promise<LiveDemo> {
  const mesh = createDemoMesh({ seed: 'live', start: Date.now() - 3_600_000 });
  const started: Stoppable[] = [];
  const folder = temporaryFolder();
  const apis = new Map<string, KubeApi>();
  const scrape = [];
  for (const cluster of mesh.clusters) {
    const objects: readonly KubernetesObject[] = Object.values(mesh.objects(cluster)).flat().map(onThisMachine);
    const api = await startKubeApi({ objects });
    const exporter = await startDemoExporter(() => mesh.exposition(cluster, Date.now()));
    apis.set(cluster, api);
    started.push(api, exporter);
    scrape.push({ job: `mesh-${cluster}`, address: exporter.address });
  }
  const token = path.join(folder.path, 'istiod-token');
  fs.writeFileSync(token, 'for-istiod');
  const readers = mesh.ports(() => 0).clusters;
  const proxies = (await Promise.all(readers.map(async (reader) => reader.proxies?.({})))).flatMap((listing) => listing?.items ?? []);
  const istiod = await startIstiod({ token: 'for-istiod', proxies: () => proxies });
  started.push(istiod);
  const prometheus = await startPrometheus({ scrape, scrapeInterval: SCRAPE_SECONDS });
  started.push(prometheus);
  const kubeconfig = writeKubeconfig(
    folder.path,
    [...apis].map(([cluster, api]) => api.context(cluster)),
  );
  const contexts = mesh.clusters.flatMap((cluster) => ['--context', `${cluster}=${cluster}`]);
  return {
    mesh,
    apis,
    prometheus,
    flags: [
      ...['--auth', 'local', '--prometheus', prometheus.url, '--kubeconfig', kubeconfig, ...contexts],
      ...['--istiod-token-file', token, '--istiod-port', String(istiod.port)],
    ],
    async stop() {
      for (const each of started.reverse()) await each.stop();
      folder.remove();
    },
  };
}
