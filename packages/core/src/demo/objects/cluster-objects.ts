import { type Kind, type KindMap, kindNames } from '../../model/kinds.js';
import type { Namespace, Service } from '../../model/kubernetes.js';
import type { Instant } from '../../model/time.js';
import type { KindObjects } from '../../source/snapshot/snapshot.js';
import { hash32 } from '../random.js';
import type { ConfigEntry, DemoClusterName, NamespaceSpec, ServiceSpec } from '../spec.js';
import { services, teams, workloads } from '../world.js';
import { plantedEntries } from '../planted.js';
import { meshConfigMap } from './mesh-config.js';
import { isoInstant } from './pods.js';
import { workloadObjects } from './workload-objects.js';

/** Kinds whose CRDs the demo clusters do not have installed. */
export const absentKinds: readonly Kind[] = ['K8sXBackend', 'K8sXBackendTrafficPolicy', 'K8sXMesh'];

/** Every object of one cluster, by kind, in a fixed order. `start` is when all of them were made. */
export function clusterObjects(cluster: DemoClusterName, start: Instant): KindObjects {
  const has = (clusters: readonly DemoClusterName[] = ['east']) => clusters.includes(cluster);
  const entries: readonly ConfigEntry[] = [...teams.flatMap((team) => team.config), ...plantedEntries];
  const parts: KindObjects[] = [
    {
      Namespace: teams
        .flatMap((team) => team.namespaces)
        .filter((spec) => has(spec.clusters))
        .map((spec) => namespaceObject(spec, start)),
    },
    { Service: services.filter((spec) => has(spec.clusters)).map((spec) => serviceObject(spec, start)) },
    { ConfigMap: [meshConfigMap(cluster)] },
    ...[...workloads.values()].filter((workload) => workload.cluster === cluster).map((workload) => workloadObjects(workload, start)),
    ...entries.filter(({ clusters }) => has(clusters)).map((entry): KindObjects => ({ [entry.kind]: [entry.object] })),
  ];
  return Object.fromEntries(kindNames.map((kind) => [kind, objectsOf(parts, kind).map((object) => stamped(object, cluster, start))]));
}

/** One object a name: workloads of one app share a service account. */
function objectsOf<K extends Kind>(parts: readonly KindObjects[], kind: K): KindMap[K][] {
  const byName = new Map<string, KindMap[K]>();
  for (const part of parts) {
    for (const object of part[kind] ?? []) byName.set(`${object.metadata.namespace ?? ''}/${object.metadata.name}`, object);
  }
  return [...byName.values()];
}

/** What an API server adds to every object. */
function stamped<K extends Kind>(object: KindMap[K], cluster: DemoClusterName, start: Instant): KindMap[K] {
  const { metadata } = object;
  const mark = hash32(`${cluster} ${object.kind} ${metadata.namespace ?? ''}/${metadata.name}`);
  const hex = mark.toString(16).padStart(8, '0');
  return {
    ...object,
    metadata: {
      creationTimestamp: isoInstant(start),
      resourceVersion: String(100_000 + (mark % 900_000)),
      generation: 1,
      uid: `${hex}-${hex.slice(0, 4)}-4${hex.slice(1, 4)}-8${hex.slice(4, 7)}-${hex}${hex.slice(2, 6)}`,
      ...metadata,
    },
  };
}

function namespaceObject({ name, labels, annotations }: NamespaceSpec, start: Instant): Namespace {
  return {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: {
      name,
      labels: { 'kubernetes.io/metadata.name': name, ...labels },
      ...(annotations && { annotations }),
      creationTimestamp: isoInstant(start),
    },
    status: { phase: 'Active' },
  };
}

function serviceObject({ namespace, name, selector, labels, ports, type }: ServiceSpec, start: Instant): Service {
  const mark = hash32(`${namespace}/${name} address`);
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, namespace, labels: { app: name, ...labels }, creationTimestamp: isoInstant(start) },
    spec: {
      type: type ?? 'ClusterIP',
      clusterIP: `10.96.${(mark >>> 8) % 250}.${1 + (mark % 250)}`,
      selector: selector ?? { app: name },
      ports: ports.map((port) => ({ targetPort: port.port, protocol: 'TCP', ...port })),
    },
  };
}
