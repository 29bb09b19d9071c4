import type { Labels } from '../../ports/metric-store.js';
import type { Call } from '../spec.js';
import { type DemoWorkload, TRUST_DOMAIN, workloadAt } from '../world.js';

/** What proxies say of a caller; of one that they do not know, `unknown` throughout. */
export function sourceLabels(workload: DemoWorkload | undefined, secured: boolean): Labels {
  return {
    source_workload: workload?.name ?? 'unknown',
    source_workload_namespace: workload?.namespace ?? 'unknown',
    source_principal: secured ? principal(workload) : 'unknown',
    source_app: workload?.app ?? 'unknown',
    source_version: workload?.version ?? 'unknown',
    source_cluster: workload?.cluster ?? 'unknown',
    source_canonical_service: workload?.app ?? 'unknown',
    source_canonical_revision: workload ? (workload.version ?? 'latest') : 'unknown',
  };
}

export function destinationLabels(workload: DemoWorkload | undefined, secured: boolean): Labels {
  return {
    destination_workload: workload?.name ?? 'unknown',
    destination_workload_namespace: workload?.namespace ?? 'unknown',
    destination_principal: secured ? principal(workload) : 'unknown',
    destination_app: workload?.app ?? 'unknown',
    destination_version: workload?.version ?? 'unknown',
    destination_cluster: workload?.cluster ?? 'unknown',
    destination_canonical_service: workload?.app ?? 'unknown',
    destination_canonical_revision: workload ? (workload.version ?? 'latest') : 'unknown',
  };
}

/** The requested service: a service of the mesh, a host with a ServiceEntry, or a catch-all cluster. */
export function serviceLabels({ service, outside }: Call): Labels {
  const [namespace = '', name = ''] = service.split('/');
  if (outside === undefined) return named(hostOf(service), name, namespace);
  return 'namespace' in outside ? named(service, service, outside.namespace) : named(service, outside.cluster, 'unknown');
}

/** The full host of `namespace/service`; a host from outside stays as it is. */
export function hostOf(service: string): string {
  const [namespace = '', name] = service.split('/');
  return name === undefined ? namespace : `${name}.${namespace}.svc.cluster.local`;
}

/** Whether the call goes by mutual TLS: both ends have a proxy, and nothing turned it off. */
export function isSecured(call: Call): boolean {
  return hasProxy(workloadAt(call.from)) && hasProxy(workloadAt(call.to)) && !call.plain;
}

export function hasProxy(workload: DemoWorkload | undefined): boolean {
  return workload !== undefined && workload.mesh !== 'none';
}

function named(host: string, name: string, namespace: string): Labels {
  return { destination_service: host, destination_service_name: name, destination_service_namespace: namespace };
}

function principal(workload: DemoWorkload | undefined): string {
  return workload ? `spiffe://${TRUST_DOMAIN}/ns/${workload.namespace}/sa/${workload.serviceAccount}` : 'unknown';
}
