import { hasSidecar } from '../../facts/data-plane.js';
import type { ProxyState } from '../../ports/cluster-reader.js';
import type { Instant } from '../../model/time.js';
import { type DemoClusterName } from '../spec.js';
import { workloads } from '../world.js';
import { workloadObjects } from './workload-objects.js';

/** What the control plane of a cluster says of the proxies beside pods and of gateways. */
export function clusterProxies(cluster: DemoClusterName, start: Instant): readonly ProxyState[] {
  return [...workloads.values()]
    .filter((workload) => workload.cluster === cluster)
    .flatMap((workload) =>
      (workloadObjects(workload, start).Pod ?? []).filter(hasSidecar).map(({ metadata: { namespace = '', name } }, index) => ({
        cluster,
        namespace,
        pod: name,
        synced: index >= (workload.behind ?? 0),
      })),
    );
}
