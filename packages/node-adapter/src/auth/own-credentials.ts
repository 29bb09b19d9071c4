import { type Access, type ClusterReader, type MeshPorts, UpstreamError } from '@meshlens/core';
import { KubeClusterReader } from '../ports/kube/kube-cluster-reader.js';
import { KubeLogStore } from '../ports/kube/kube-log-store.js';
import { clusterReviewer, namesOf } from '../ports/kube/kube-reviews.js';
import type { KubeTarget } from '../ports/kube/kube-targets.js';
import { selectedLogs, shownClusters } from '../ports/kube/selected-namespaces.js';
import { accessOrRefusal } from './access-or-refusal.js';
import type { Authenticator, IncomingRequest, Viewer } from './authenticator.js';
import { Remembered } from './remembered.js';
import { reviewAccess, unasked } from './review-access.js';

/** Somebody with a way of their own to each cluster. */
export interface Credentialed {
  readonly name: string;
  /** Equal for equal credentials; holds no secret. */
  readonly key: string;
  target(target: KubeTarget): KubeTarget;
}

export interface OwnCredentialsOptions {
  readonly targets: readonly KubeTarget[];
  /** Clusters beside those of the targets: nothing of them is seen. */
  readonly unasked?: readonly string[];
  /** The only ones to show, if there are any such. */
  readonly namespaces: readonly string[] | undefined;
  /** Which namespaces are shown at all; default all. */
  readonly discoverySelectors?: readonly string[];
  /** Of namespaces of a cluster as the adapter's own account lists them: for viewers who may see some but not list them. */
  readonly candidates: (cluster: string) => Promise<readonly string[]>;
  readonly timeoutMs: number;
  readonly recheckMs: number;
}

const failedMs = 5_000;
/** Each keeps connections of its own. */
const maxViewers = 200;

/** Viewers who read the clusters with their own credentials, so that the API servers decide; metrics and traces follow what these say. */
export function viewersWithCredentials(
  credentialsOf: (request: IncomingRequest) => Promise<Credentialed>,
  options: OwnCredentialsOptions,
): Authenticator {
  const { targets, namespaces, timeoutMs, recheckMs, discoverySelectors: selectors = [] } = options;
  const opened = new Remembered<Opened>({ forMs: Infinity, failedMs, max: maxViewers }, ({ readers }) => {
    for (const reader of readers) reader.close();
  });
  const known = new Remembered<Access>({ forMs: recheckMs, failedMs, max: 5 * maxViewers });
  const open = (viewer: Credentialed): Opened => {
    const readers = targets.map((target) => new KubeClusterReader(viewer.target(target), { namespaces, bounds: { timeoutMs } }));
    const shown = shownClusters(readers, selectors);
    const logs = new KubeLogStore(readers);
    return { readers, ports: { clusters: shown, metrics: [], logs: selectors.length > 0 ? selectedLogs(logs, shown) : logs } };
  };
  return {
    async authenticate(request): Promise<Viewer> {
      const viewer = await credentialsOf(request);
      const access = await accessOrRefusal(known.get(viewer.key, () => accessOf(open(viewer), options)));
      // Only for who was let in: others must not crowd these out.
      const { ports } = await opened.get(viewer.key, async () => open(viewer));
      return { name: viewer.name, access, ports };
    },
    close: () => opened.clear(),
  };
}

interface Opened {
  readonly readers: readonly KubeClusterReader[];
  readonly ports: MeshPorts;
}

async function accessOf(
  { readers, ports }: Opened,
  { namespaces, candidates, unasked: others = [] }: OwnCredentialsOptions,
): Promise<Access> {
  try {
    return await reviewAccess([
      ...readers.map((reader, i) => {
        const shown = ports.clusters[i] ?? reader;
        return clusterReviewer(reader.client, { namespaces: async () => (shown === reader && namespaces) || namesFor(shown, candidates) });
      }),
      ...others.map(unasked),
    ]);
  } finally {
    for (const reader of readers) reader.close();
  }
}

/** Who may not list namespaces is asked about those that the adapter's account knows of. */
async function namesFor(reader: ClusterReader, candidates: OwnCredentialsOptions['candidates']): Promise<readonly string[]> {
  try {
    return namesOf(await reader.list('Namespace', undefined, {}));
  } catch (error) {
    if (!(error instanceof UpstreamError) || error.code !== 'denied') throw error;
    return candidates(reader.cluster).catch((failure: unknown) => {
      if (failure instanceof UpstreamError) return [];
      throw failure;
    });
  }
}
