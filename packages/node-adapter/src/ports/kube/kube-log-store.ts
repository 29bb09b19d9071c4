import { type CallOptions, type KindMap, type LogLine, type LogSearch, type LogStore, UpstreamError } from '@meshlens/core';
import { inParallel } from '../../in-parallel.js';
import type { KubeClusterReader } from './kube-cluster-reader.js';
import { isNamespaceName, isObjectName } from './namespace-name.js';
import { readPodLog } from './pod-log.js';
import { belongsToWorkload } from './workload-of-pod.js';

const maxLines = 5_000;
const maxPods = 50;
const width = 4;

type Pod = KindMap['Pod'];

/** Reads logs from the pods themselves, as far back as their nodes keep them; the pods of one workload are read side by side. */
export class KubeLogStore implements LogStore {
  readonly name = 'kubernetes';
  readonly #readers: readonly KubeClusterReader[];

  constructor(readers: readonly KubeClusterReader[]) {
    this.#readers = readers;
  }

  async search(search: LogSearch, options: CallOptions): Promise<readonly LogLine[]> {
    const reader = this.#readers.find(({ cluster }) => cluster === search.cluster);
    if (reader === undefined) throw new UpstreamError('not-found', `there is no cluster ${search.cluster}`);
    if (!isNamespaceName(search.namespace)) throw new UpstreamError('not-found', 'there is no such namespace');
    const { items, denied } = await reader.list('Pod', [search.namespace], options);
    if (denied.length > 0) throw new UpstreamError('denied', `pods of namespace ${search.namespace} may not be read`);
    const pods = newest(items.filter((pod) => belongsToWorkload(pod, search.workload)));
    if (pods.length === 0) throw new UpstreamError('not-found', `workload ${search.workload} has no pods in ${search.namespace}`);
    const limit = Math.min(Math.max(search.limit, 1), maxLines);
    const targets = pods.flatMap((pod) => containersOf(pod, search.container).map((container) => ({ pod: pod.metadata.name, container })));
    if (targets.length === 0)
      throw new UpstreamError('not-found', `no pod of ${search.workload} has a container ${search.container ?? ''}`);
    const logs = await inParallel(targets, width, ({ pod, container }) =>
      readPodLog(
        reader.client,
        { cluster: search.cluster, namespace: search.namespace, pod, container, start: search.start, limit },
        options.signal,
      ),
    );
    return logs
      .flat()
      .filter(({ at }) => at >= search.start && at <= search.end)
      .sort((a, b) => a.at - b.at)
      .slice(-limit);
  }
}

function newest(pods: readonly Pod[]): readonly Pod[] {
  const created = (pod: Pod): string => pod.metadata.creationTimestamp ?? '';
  return [...pods].sort((a, b) => (created(a) < created(b) ? 1 : -1)).slice(0, maxPods);
}

/** The asked container, or all. Native sidecars are init containers that are always restarted. */
function containersOf(pod: Pod, asked: string | undefined): readonly string[] {
  const sidecars = pod.spec?.initContainers?.filter(({ restartPolicy }) => restartPolicy === 'Always') ?? [];
  const names = [...(pod.spec?.containers ?? []), ...sidecars].map(({ name }) => name).filter(isObjectName);
  return asked === undefined ? names : names.filter((name) => name === asked);
}
