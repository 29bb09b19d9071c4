import { PlaceMap } from './place-map.js';
import { defineDerived, type DerivedUnit } from './unit.js';

/** Whether the proxy of a pod has its control plane's latest word; undefined for a pod that no control plane speaks of. */
export interface ProxySyncIndex {
  /** Whether no control plane speaks of any. */
  readonly isEmpty: boolean;
  isSynced(cluster: string, namespace: string, pod: string): boolean | undefined;
}

/** A proxy that moves from one control plane to another is known to both for a while: it is behind if all say so. */
export const proxySync: DerivedUnit<'proxies', ProxySyncIndex> = defineDerived({
  inputs: ['proxies'],
  build(facts): ProxySyncIndex {
    const synced = new PlaceMap<boolean>();
    for (const proxy of facts.states('proxies')) {
      const { cluster, namespace, pod } = proxy;
      synced.set(cluster, namespace, pod, proxy.synced || synced.get(cluster, namespace, pod) === true);
    }
    return {
      isEmpty: facts.states('proxies').length === 0,
      isSynced: (cluster, namespace, pod) => synced.get(cluster, namespace, pod),
    };
  },
});
