import type { GraphNode, ListedFinding, MeshGraph, ObjectRef, Severity } from '@meshlens/core';
import { severities } from '../findings/severities.js';

/** What is wrong with the configuration of one node: the worst, and how much. Ignored findings do not count. */
export interface NodeFindings {
  readonly worst: Severity;
  readonly count: number;
}

const workloadKinds: ReadonlySet<string> = new Set(['CronJob', 'DaemonSet', 'Deployment', 'Job', 'Pod', 'ReplicaSet', 'StatefulSet']);

/**
 * Which findings belong to which nodes, by node id; nodes without are absent. A finding on a workload or one of its pods belongs to the
 * workload's node; one on a Service, or on an object about its host, to the service's node, and where services are not drawn, to the
 * nodes that are called under it. Findings that belong to no single node, such as those of a Namespace, are left out.
 */
export function findingsByNode(graph: Pick<MeshGraph, 'nodes'>, findings: readonly ListedFinding[]): ReadonlyMap<string, NodeFindings> {
  const counted = [...findingListsByNode(graph, findings)].flatMap(([id, list]) => {
    const [worst] = list;
    return worst === undefined ? [] : [[id, { worst: worst.severity, count: list.length }] as const];
  });
  return new Map(counted);
}

/** The same with what belongs to nodes that are drawn as one group, by the group's id. */
export function findingsOfGroups(
  byNode: ReadonlyMap<string, NodeFindings>,
  groupOf: ReadonlyMap<string, string>,
): ReadonlyMap<string, NodeFindings> {
  if (groupOf.size === 0) return byNode;
  const all = new Map(byNode);
  for (const [id, { worst, count }] of byNode) {
    const group = groupOf.get(id);
    if (group === undefined) continue;
    const known = all.get(group);
    const worse = known === undefined || severities.indexOf(worst) < severities.indexOf(known.worst) ? worst : known.worst;
    all.set(group, { worst: worse, count: count + (known?.count ?? 0) });
  }
  return all;
}

/** The findings themselves, worst first. */
export function findingListsByNode(
  { nodes }: Pick<MeshGraph, 'nodes'>,
  findings: readonly ListedFinding[],
): ReadonlyMap<string, readonly ListedFinding[]> {
  const byPlace = nodesByPlace(nodes);
  const found = new Map<string, ListedFinding[]>();
  for (const finding of findings) {
    if (finding.ignored) continue;
    const ids = new Set(placesOf(finding).flatMap((place) => byPlace.get(place) ?? []));
    for (const id of ids) {
      const known = found.get(id);
      if (known === undefined) found.set(id, [finding]);
      else known.push(finding);
    }
  }
  for (const list of found.values()) list.sort((left, right) => severities.indexOf(left.severity) - severities.indexOf(right.severity));
  return found;
}

const workloadPlace = (cluster: string, namespace: string, name: string): string => `workload ${cluster} ${namespace} ${name}`;
const servicePlace = (cluster: string, namespace: string, name: string): string => `service ${cluster} ${namespace} ${name}`;
const hostPlace = (host: string): string => `host ${host}`;

function nodesByPlace(nodes: readonly GraphNode[]): ReadonlyMap<string, readonly string[]> {
  const byPlace = new Map<string, string[]>();
  const put = (place: string, id: string): void => {
    const known = byPlace.get(place);
    if (known === undefined) byPlace.set(place, [id]);
    else if (!known.includes(id)) known.push(id);
  };
  for (const { id, cluster, namespace, workload, service, marks, type } of nodes) {
    if (workload !== undefined && type !== 'service') put(workloadPlace(cluster, namespace, workload), id);
    if (type !== 'service' || service === undefined) continue;
    if (marks.serviceEntry === undefined) put(servicePlace(cluster, namespace, service), id);
    for (const host of marks.serviceEntry?.hosts ?? [service]) if (host.includes('.')) put(hostPlace(host), id);
  }
  const drawn = new Set(byPlace.keys());
  for (const { id, destServices } of nodes) {
    for (const called of destServices) {
      const place = servicePlace(called.cluster, called.namespace, called.name);
      if (!drawn.has(place)) put(place, id);
    }
  }
  return byPlace;
}

function placesOf({ ref, hosts = [] }: ListedFinding): readonly string[] {
  const { cluster, group, kind, namespace, name } = ref;
  if (group === '' && kind === 'Service') return [servicePlace(cluster, namespace, name)];
  if (workloadKinds.has(kind)) return kind === 'Pod' || kind === 'ReplicaSet' ? ownersOf(ref) : [workloadPlace(cluster, namespace, name)];
  return hosts.flatMap((host) => [hostPlace(host), ...serviceOfHost(host, ref)]);
}

/** A pod's name is its workload's with one or two parts added, which may hold no dash. */
function ownersOf({ cluster, namespace, name }: ObjectRef): readonly string[] {
  const parts = name.split('-');
  return [name, parts.slice(0, -1).join('-'), parts.slice(0, -2).join('-')]
    .filter((each) => each !== '')
    .map((each) => workloadPlace(cluster, namespace, each));
}

/** `cart`, `cart.shop`, `cart.shop.svc` and `cart.shop.svc.<domain>` are the service `cart`. */
function serviceOfHost(host: string, { cluster, namespace }: ObjectRef): readonly string[] {
  const [name = '', inNamespace = namespace, svc = 'svc'] = host.split('.');
  return svc === 'svc' && name !== '' && name !== '*' ? [servicePlace(cluster, inNamespace, name)] : [];
}
