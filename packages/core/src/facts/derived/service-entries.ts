import type { ServiceEntry } from '../../model/generated/istio.js';
import type { Facts, InputName } from '../facts.js';
import type { MeshConfigs } from './mesh-config.js';
import { defineDerived, type DerivedUnit } from './unit.js';

/** A ServiceEntry as far as a graph tells of it. */
export interface ServiceEntryInfo {
  readonly cluster: string;
  readonly namespace: string;
  readonly name: string;
  readonly location: 'MESH_EXTERNAL' | 'MESH_INTERNAL';
  readonly hosts: readonly string[];
}

/** Who calls which service. */
export interface ServiceCall {
  readonly cluster: string;
  /** The caller's namespace. */
  readonly namespace: string;
  /** The service by the name that telemetry gives it. */
  readonly service: string;
}

export interface ServiceEntryIndex {
  /** The one that a call goes through, or undefined. */
  find(call: ServiceCall): ServiceEntryInfo | undefined;
}

type Inputs = 'ServiceEntry' | Extract<InputName, 'derived:config-clusters' | 'derived:mesh-config'>;

/** How a host covers a service name: by itself, by its first label inside the mesh, or as a wildcard. The earlier the better. */
type Cover = 'exact' | 'first-label' | 'wildcard';
const covers: readonly Cover[] = ['exact', 'first-label', 'wildcard'];

interface Candidate {
  readonly info: ServiceEntryInfo;
  readonly exportTo: readonly string[];
}

/** Finds the ServiceEntry of a called service among those that the caller's namespace can see. */
export const serviceEntries: DerivedUnit<Inputs, ServiceEntryIndex> = defineDerived({
  inputs: ['ServiceEntry', 'derived:config-clusters', 'derived:mesh-config'],
  build(facts): ServiceEntryIndex {
    const configClusters = facts.derived('config-clusters');
    const byCluster = new Map(facts.clusters.map((cluster) => [cluster, candidatesByName(facts, cluster)]));
    return {
      find({ cluster, namespace, service }) {
        for (const cover of covers) {
          const visible = configClusters(cluster)
            .flatMap((each) => namesCovering(service, cover).flatMap((name) => byCluster.get(each)?.[cover].get(name) ?? []))
            .map((candidate) => ({ ...candidate, specific: specificness(candidate, namespace) }))
            .filter(({ specific }) => specific > 0);
          const [best] = visible.sort((a, b) => b.specific - a.specific || byName(a.info, b.info));
          if (best !== undefined) return best.info;
        }
        return undefined;
      },
    };
  },
});

function namesCovering(service: string, cover: Cover): readonly string[] {
  if (cover !== 'wildcard') return [service];
  const labels = service.slice(0, 253).split('.');
  return labels.slice(1).map((_, i) => `*.${labels.slice(i + 1).join('.')}`);
}

type Candidates = Readonly<Record<Cover, Map<string, Candidate[]>>>;

function candidatesByName(facts: Facts<Inputs>, cluster: string): Candidates {
  const found: Candidates = { exact: new Map(), 'first-label': new Map(), wildcard: new Map() };
  const add = (cover: Cover, name: string, candidate: Candidate): void => {
    const list = found[cover].get(name);
    if (list === undefined) found[cover].set(name, [candidate]);
    else list.push(candidate);
  };
  for (const entry of facts.list('ServiceEntry', cluster)) {
    const candidate = candidateOf(entry, cluster, facts.derived('mesh-config'));
    for (const host of candidate.info.hosts) {
      add('exact', host, candidate);
      if (host.startsWith('*.')) add('wildcard', host, candidate);
      else if (candidate.info.location === 'MESH_INTERNAL' && !isGlobal(host)) add('first-label', host.split('.')[0] ?? host, candidate);
    }
  }
  return found;
}

function candidateOf({ metadata, spec }: ServiceEntry, cluster: string, meshConfigs: MeshConfigs): Candidate {
  const namespace = metadata.namespace ?? '';
  const own = spec?.exportTo ?? [];
  return {
    info: {
      cluster,
      namespace,
      name: metadata.name,
      location: spec?.location === 'MESH_INTERNAL' ? 'MESH_INTERNAL' : 'MESH_EXTERNAL',
      hosts: spec?.hosts ?? [],
    },
    exportTo: own.length > 0 ? own : (meshConfigs.of(cluster, namespace).defaultServiceExportTo ?? ['*']),
  };
}

/** `name.namespace.global` is how older multi-cluster meshes named another cluster's service: it stands for itself only. */
function isGlobal(host: string): boolean {
  return /^[^.]+\.[^.]+\.global$/.test(host);
}

/** 0: not visible. 2: exported to this namespace by name. 1: exported to all. Being at home there is worth as much as half a step. */
function specificness({ info, exportTo }: Candidate, namespace: string): number {
  const home = info.namespace === namespace ? 0.5 : 0;
  if (exportTo.includes(namespace) || (home > 0 && exportTo.includes('.'))) return 2 + home;
  return exportTo.includes('*') ? 1 + home : 0;
}

function byName(a: ServiceEntryInfo, b: ServiceEntryInfo): number {
  const [left, right] = [`${a.namespace}/${a.name}/${a.cluster}`, `${b.namespace}/${b.name}/${b.cluster}`];
  return left < right ? -1 : left > right ? 1 : 0;
}
