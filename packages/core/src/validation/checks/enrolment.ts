import type { View } from '../engine/view.js';
import { ambientNamespaces, isAmbientNamespace, namespaceOf, type NamespaceFacts } from '../indexes/namespaces.js';
import { hostEntries, serviceHosts } from '../indexes/registry.js';
import type { Labels } from '../indexes/selectors.js';
import { selectedWorkloads } from '../indexes/workloads.js';
import { isWildcard } from '../hosts/hosts.js';
import { isWaypoint } from '../../facts/derived/waypoints.js';
import { meshOf } from '../mesh/mesh.js';
import type { Placed } from '../walk/walk.js';

/** Whether the labels of something, or else those of its namespace, lead its requests through a waypoint. */
function usesWaypoint(labels: Labels | undefined, home: NamespaceFacts | undefined): boolean {
  const named = labels?.['istio.io/use-waypoint'] ?? home?.labels['istio.io/use-waypoint'] ?? '';
  return named !== '' && named !== 'none';
}

/** A policy for requests, by what it is for. */
export interface RequestPolicyScope {
  readonly cluster: string;
  readonly namespace: string;
  readonly targets: readonly { readonly group?: string; readonly kind: string; readonly name: string }[];
  /** Of the workloads that it selects; empty for all. */
  readonly labels: Labels;
}

type EnrolmentView = View<typeof meshOf | typeof namespaceOf | typeof selectedWorkloads | typeof serviceHosts>;

/**
 * What of the things that a policy in the ambient mesh is for uses no waypoint, in words; undefined where all do, or the namespace is
 * not in the ambient mesh. Services that are targets decide; without any, the workloads that are selected; without these, the namespace.
 */
export function unenrolledOf({ cluster, namespace, targets, labels }: RequestPolicyScope, view: EnrolmentView): string | undefined {
  const home = ambientHome({ cluster, namespace }, view);
  if (home === undefined) return undefined;
  const services = targets
    .filter(({ group = '', kind }) => kind === 'Service' && (group === '' || group === 'core'))
    .flatMap(({ name }) => view.get(serviceHosts, `${name}.${namespace}.svc`.toLowerCase()))
    .filter((service) => service.cluster === cluster);
  if (services.length > 0) {
    const service = services.find((each) => !usesWaypoint(each.labels, home));
    return service && `the Service ${service.name}`;
  }
  const workloads = Object.keys(labels).length === 0 ? [] : view.ask(selectedWorkloads, { cluster, namespace, labels });
  const selected = workloads.filter((each) => !isWaypoint(each.labels));
  if (selected.length > 0) {
    const workload = selected.find((each) => each.labels['istio.io/dataplane-mode'] !== 'none' && !usesWaypoint(each.labels, home));
    return workload && `the workload ${workload.name}`;
  }
  return usesWaypoint(undefined, home) ? undefined : `the namespace ${namespace}`;
}

/** A Service in the ambient mesh that a host names, and where the host stands. */
export interface AmbientService {
  readonly namespace: string;
  readonly name: string;
  readonly path: string;
  /** Its requests go through a waypoint. */
  readonly enrolled: boolean;
}

/** The Services in the ambient mesh that hosts name where an object of a namespace names them, each once. */
export function ambientServicesOf(
  { cluster, namespace, hosts }: { readonly cluster: string; readonly namespace: string; readonly hosts: Iterable<Placed<string>> },
  view: View<typeof ambientNamespaces | typeof hostEntries | typeof meshOf | typeof namespaceOf>,
): readonly AmbientService[] {
  // In most meshes there are none, and asking for hosts is dear.
  if (view.get(ambientNamespaces, cluster).length === 0) return [];
  const found = new Map<string, AmbientService>();
  for (const { value: host, path } of hosts) {
    if (host === '' || isWildcard(host)) continue;
    for (const entry of view.ask(hostEntries, { cluster, namespace, host })) {
      if (entry.kind !== 'Service' || entry.cluster !== cluster) continue;
      const home = ambientHome(entry, view);
      const key = `${entry.namespace}/${entry.name}`;
      if (home === undefined || found.has(key)) continue;
      found.set(key, { namespace: entry.namespace, name: entry.name, path, enrolled: usesWaypoint(entry.labels, home) });
    }
  }
  return [...found.values()];
}

/** The namespace, if its workloads are in the ambient mesh; the control plane's own is not. */
function ambientHome(
  { cluster, namespace }: { readonly cluster: string; readonly namespace: string },
  view: View<typeof meshOf | typeof namespaceOf>,
): NamespaceFacts | undefined {
  const home = view.ask(namespaceOf, { cluster, namespace });
  if (!isAmbientNamespace(home)) return undefined;
  return view.ask(meshOf, { cluster, namespace }).controlPlaneNamespace === namespace ? undefined : home;
}
