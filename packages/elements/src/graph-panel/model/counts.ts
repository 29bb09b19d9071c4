import type { GraphNode } from '@meshlens/core';

/** How much there is of each sort. */
export interface Counts {
  readonly apps: number;
  /** Of apps; 0 where the graph does not tell versions apart. */
  readonly versions: number;
  readonly services: number;
  readonly workloads: number;
  readonly external: number;
}

/** Apps, workloads and services are told apart by cluster and namespace; what a node says of itself beside its type counts too. */
export function countsOf(nodes: readonly GraphNode[]): Counts {
  const apps = new Set<string>();
  const versions = new Set<string>();
  const services = new Set<string>();
  const workloads = new Set<string>();
  let external = 0;
  for (const { type, cluster, namespace, app, version, workload, service, destServices, marks } of nodes) {
    const at = `${cluster} ${namespace}`;
    if (marks.serviceEntry) external += 1;
    else if (type === 'service' && !marks.egressCluster && service !== undefined) services.add(`${at} ${service}`);
    if (app !== undefined && type !== 'service') {
      apps.add(`${at} ${app}`);
      if (version !== undefined) versions.add(`${at} ${app} ${version}`);
    }
    if (workload !== undefined && type !== 'service') workloads.add(`${at} ${workload}`);
    if (type !== 'service') for (const called of destServices) services.add(`${called.cluster} ${called.namespace} ${called.name}`);
  }
  return { apps: apps.size, versions: versions.size, services: services.size, workloads: workloads.size, external };
}
