import type { Call, DemoClusterName, ServiceSpec, Team, WorkloadSpec } from './spec.js';
import { analytics } from './teams/analytics.js';
import { catalog } from './teams/catalog.js';
import { checkout } from './teams/checkout.js';
import { fulfilment } from './teams/fulfilment.js';
import { legacy } from './teams/legacy.js';
import { platform } from './teams/platform.js';
import { recommendations } from './teams/recommendations.js';
import { storefront } from './teams/storefront.js';
import { west } from './teams/west.js';

export const teams: readonly Team[] = [platform, storefront, catalog, checkout, fulfilment, recommendations, analytics, legacy, west];

export const clusterNames: readonly DemoClusterName[] = ['east', 'west'];

/** Names of everything outside Kubernetes' own: one mesh, one trust domain, one Istio version in all clusters. */
export const TRUST_DOMAIN = 'cluster.local';
export const ISTIO_VERSION = '1.29.2';

/** A workload with every default filled in. */
export interface DemoWorkload extends WorkloadSpec {
  readonly key: string;
  readonly cluster: DemoClusterName;
  readonly app: string;
  readonly kind: NonNullable<WorkloadSpec['kind']>;
  readonly mesh: NonNullable<WorkloadSpec['mesh']>;
  readonly replicas: number;
  readonly ready: number;
  readonly serviceAccount: string;
}

export const workloads: ReadonlyMap<string, DemoWorkload> = new Map(
  teams.flatMap((team) => team.workloads.map((spec) => filled(spec))).map((workload) => [workload.key, workload]),
);

export const services: readonly ServiceSpec[] = teams.flatMap((team) => team.services);

/** Every row of who calls whom, checked: a row that names an unknown workload or service throws. */
export const calls: readonly Call[] = teams.flatMap((team) => team.calls).map(checked);

/** The workload at one end of a call; undefined for `unknown` and `outside`. */
export function workloadAt(end: string): DemoWorkload | undefined {
  return workloads.get(end.includes(':') ? end : `east:${end}`);
}

function filled(spec: WorkloadSpec): DemoWorkload {
  const cluster = spec.cluster ?? 'east';
  const app = spec.app ?? spec.name.replace(/-v\d+$/, '');
  const replicas = spec.replicas ?? 2;
  return {
    ...spec,
    key: `${cluster}:${spec.namespace}/${spec.name}`,
    cluster,
    app,
    kind: spec.kind ?? 'Deployment',
    mesh: spec.mesh ?? 'sidecar',
    replicas,
    ready: spec.ready ?? replicas,
    serviceAccount: spec.serviceAccount ?? app,
  };
}

function checked(call: Call): Call {
  const known = (call.from === 'unknown' || workloadAt(call.from)) && (call.to === 'outside' || workloadAt(call.to));
  const served = call.to === 'outside' || services.some(({ namespace, name }) => `${namespace}/${name}` === call.service);
  if (!known || !served) throw new Error(`Row ${call.from} to ${call.to} (${call.service}) names what the demo mesh does not have`);
  return call;
}
