import type { KubernetesObject } from '@meshlens/core';
import { namespaceObject } from '../../../support/mesh.js';
import type { AppenderCase, AppenderRun, DefaultExport } from './appender-case.js';

type Objects = Readonly<Record<string, readonly KubernetesObject[]>>;

/**
 * The objects of a case as a viewer of its namespaces would be shown them. What every real cluster has and the cases
 * leave out is added: owners of pods, and for a mesh-wide default the control plane that says it.
 */
export function caseClusters({ k8s }: AppenderCase, run: AppenderRun): Objects {
  const visible = visibleNamespaces(run, k8s?.clusters ?? {});
  const names = new Set([
    ...Object.keys(k8s?.clusters ?? {}),
    ...visible.keys(),
    ...Object.keys(run.serviceLists ?? {}),
    ...Object.keys(run.workloadLists ?? {}),
  ]);
  return Object.fromEntries(
    [...names].map((cluster) => {
      const namespaces = visible.get(cluster) ?? new Map<string, KubernetesObject>();
      const given = (k8s?.clusters[cluster] ?? []).filter(
        ({ kind, metadata }) => kind !== 'Namespace' && namespaces.has(metadata.namespace ?? ''),
      );
      const controlPlanes = (k8s?.meshDefaultServiceExportTo ?? []).filter((each) => each.cluster === cluster).flatMap(controlPlane);
      return [cluster, [...namespaces.values(), ...withOwners([...given, ...listed(run, cluster)]), ...controlPlanes]];
    }),
  );
}

/** Namespaces by cluster and name: those that are said to be accessible, else all there are, and the one that is asked for. */
function visibleNamespaces(
  { options, namespace, serviceLists = {}, workloadLists = {} }: AppenderRun,
  clusters: Objects,
): ReadonlyMap<string, ReadonlyMap<string, KubernetesObject>> {
  const found = new Map<string, Map<string, KubernetesObject>>();
  const add = (cluster: string, object: KubernetesObject): void => {
    found.set(cluster, (found.get(cluster) ?? new Map<string, KubernetesObject>()).set(object.metadata.name, object));
  };
  for (const [cluster, objects] of Object.entries(clusters))
    for (const object of objects) if (object.kind === 'Namespace') add(cluster, object);
  if (options.accessibleNamespaces !== undefined) {
    const all = new Map(found);
    found.clear();
    for (const { cluster, name } of Object.values(options.accessibleNamespaces))
      add(cluster, all.get(cluster)?.get(name) ?? namespaceObject(name));
  }
  if (namespace !== null)
    for (const cluster of [...Object.keys(serviceLists), ...Object.keys(workloadLists)]) add(cluster, namespaceObject(namespace));
  for (const { name, isAmbient } of Object.values(options.namespaces ?? {})) {
    add('Kubernetes', namespaceObject(name, isAmbient === true ? { 'istio.io/dataplane-mode': 'ambient' } : {}));
  }
  return found;
}

/** Services and workloads that a run is handed by name. */
function listed({ namespace, serviceLists, workloadLists }: AppenderRun, cluster: string): readonly KubernetesObject[] {
  const at = { namespace: namespace ?? '' };
  return [
    ...(serviceLists?.[cluster] ?? []).map((name) => ({ apiVersion: 'v1', kind: 'Service', metadata: { ...at, name } })),
    ...(workloadLists?.[cluster] ?? []).map(({ name, labels = {} }) => deployment({ ...at, name }, labels)),
  ];
}

function deployment(metadata: KubernetesObject['metadata'], labels: Readonly<Record<string, string>>): Templated {
  return { apiVersion: 'apps/v1', kind: 'Deployment', metadata, spec: { template: { metadata: { labels } } } };
}

interface Templated extends KubernetesObject {
  readonly spec?: { readonly template?: { readonly metadata?: { readonly labels?: Readonly<Record<string, string>> } } };
}

/** A pod that has all labels of a controller's template is that controller's, as in any cluster. */
function withOwners(objects: readonly KubernetesObject[]): readonly KubernetesObject[] {
  const controllers = objects.filter(
    (object: Templated) => Object.keys(object.spec?.template?.metadata?.labels ?? {}).length > 0,
  ) as readonly Templated[];
  return objects.map((object) => {
    const { kind, metadata } = object;
    if (kind !== 'Pod' || metadata.ownerReferences !== undefined) return object;
    const owner = controllers.find(
      (each) =>
        each.metadata.namespace === metadata.namespace &&
        Object.entries(each.spec?.template?.metadata?.labels ?? {}).every(([key, value]) => metadata.labels?.[key] === value),
    );
    if (owner === undefined) return object;
    return { ...object, metadata: { ...metadata, ownerReferences: [{ kind: owner.kind, name: owner.metadata.name, controller: true }] } };
  });
}

function controlPlane({ exportTo }: DefaultExport): readonly KubernetesObject[] {
  if (exportTo.length === 0) return [];
  const namespace = 'istio-system';
  const mesh = ['defaultServiceExportTo:', ...exportTo.map((each) => `- ${JSON.stringify(each)}`), ''].join('\n');
  const configMap: KubernetesObject & { readonly data: object } = {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { namespace, name: 'istio' },
    data: { mesh },
  };
  return [deployment({ namespace, name: 'istiod', labels: { app: 'istiod' } }, { app: 'istiod' }), configMap];
}
