import { isWaypoint } from '../../facts/derived/waypoints.js';
import { defineQuery, keyOf, type Query } from '../engine/inputs.js';
import type { WorkloadKind } from '../kinds.js';
import { meshPods, meshPodsByLabel, type MeshPod } from '../indexes/mesh-pods.js';
import { isAmbientNamespace, namespaceOf } from '../indexes/namespaces.js';
import { type Labels, labelKey } from '../indexes/selectors.js';
import { podPartOf } from '../indexes/workloads.js';
import type { Subject } from '../subject.js';

/** How a workload is told to take part in the mesh, and how its pods do. */
export interface Dataplane {
  /** Its labels or its namespace's say that it is in the ambient mesh. */
  readonly ambient: boolean;
  /** They say that it gets a sidecar. */
  readonly injected: boolean;
  readonly namespaceAmbient: boolean;
  /** Its own labels keep it out of the ambient mesh. */
  readonly optedOut: boolean;
  /** What `istio.io/use-waypoint` says of it; undefined for nothing or `none`. */
  readonly waypoint: { readonly namespace: string; readonly name: string } | undefined;
  readonly pods: readonly MeshPod[];
}

export interface DataplaneQuestion {
  readonly cluster: string;
  readonly namespace: string;
  readonly name: string;
  /** Of the workload's pods. */
  readonly labels: Labels;
}

/** How the workload whose pods have these labels takes part in the mesh. */
export const dataplaneOf: Query<'dataplane', DataplaneQuestion, Dataplane> = defineQuery({
  name: 'dataplane',
  inputs: [namespaceOf, meshPods, meshPodsByLabel],
  keyOf: ({ cluster, namespace, name, labels }: DataplaneQuestion) =>
    keyOf(cluster, namespace, isEmpty(labels) ? name : '', labelKey(labels)),
  compute({ cluster, namespace, name, labels }, view): Dataplane {
    const home = view.ask(namespaceOf, { cluster, namespace });
    const mode = labels['istio.io/dataplane-mode'];
    const inject = labels['sidecar.istio.io/inject'];
    const injection = home?.labels['istio-injection'];
    const injecting = injection === 'enabled' || (injection !== 'disabled' && Boolean(home?.labels['istio.io/rev']));
    const named = labels['istio.io/use-waypoint'] ?? home?.labels['istio.io/use-waypoint'];
    const at = labels['istio.io/use-waypoint-namespace'] ?? home?.labels['istio.io/use-waypoint-namespace'] ?? namespace;
    const namespaceAmbient = isAmbientNamespace(home);
    return {
      ambient: mode === 'ambient' || (namespaceAmbient && mode !== 'none'),
      injected: inject === 'true' || inject === 'enabled' || (injecting && inject !== 'false'),
      namespaceAmbient,
      optedOut: mode === 'none',
      waypoint: named === undefined || named === '' || named === 'none' ? undefined : { namespace: at, name: named },
      pods: isEmpty(labels)
        ? view.get(meshPodsByLabel, keyOf(cluster, namespace, `owner:${name}`))
        : view.ask(meshPods, { cluster, namespace, labels }),
    };
  },
});

/** What to ask of a workload; undefined for proxies, which are the mesh. */
export function dataplaneQuestion(subject: Subject<WorkloadKind>): DataplaneQuestion | undefined {
  const { cluster, namespace, name } = subject;
  const labels = podPartOf(subject).metadata?.labels ?? {};
  const isProxy = isWaypoint(labels) || labels['gateway.networking.k8s.io/gateway-name'] !== undefined;
  return isProxy ? undefined : { cluster, namespace, name, labels };
}

/** Pods without labels are told by who runs them. */
function isEmpty(labels: Labels): boolean {
  return Object.keys(labels).length === 0;
}
