import type { CallOptions, Problem } from '../model/answer.js';
import type { Kind } from '../model/kinds.js';
import type { ClusterReader } from '../ports/cluster-reader.js';
import type { CollectedKind } from './collected.js';
import { isControlPlane } from './derived/control-planes.js';
import { loadKind } from './load-kind.js';

export interface LoadedKinds {
  readonly collected: ReadonlyMap<Kind, CollectedKind>;
  readonly problems: readonly Problem[];
}

/**
 * Reads the asked kinds of one cluster at once; namespaces are read before. ConfigMaps wait for Deployments and are read
 * from the control planes' namespaces only: those of everybody else are many, may be private, and say nothing of the mesh.
 */
export async function loadKinds(
  reader: ClusterReader,
  { kinds, namespaces }: { readonly kinds: ReadonlySet<Kind>; readonly namespaces: readonly string[] | undefined },
  options: CallOptions,
): Promise<LoadedKinds> {
  const collected = new Map<Kind, CollectedKind>();
  const problems: Problem[] = [];
  const read = async (kind: Kind, within: readonly string[] | undefined): Promise<void> => {
    const loaded = await loadKind(reader, { kind, namespaces: within }, options);
    collected.set(kind, loaded.collected);
    problems.push(...loaded.problems);
  };
  const readMeshConfig = async (deployments: CollectedKind): Promise<void> => {
    const homes = new Set(deployments.items.filter(isControlPlane).map(({ metadata }) => metadata.namespace ?? ''));
    if (homes.size > 0) await read('ConfigMap', [...homes]);
    else collected.set('ConfigMap', { items: [], coverage: deployments.coverage, denied: deployments.denied });
  };
  await Promise.all(
    [...kinds]
      .filter((kind) => kind !== 'Namespace' && kind !== 'ConfigMap')
      .map(async (kind) => {
        await read(kind, namespaces);
        const deployments = kind === 'Deployment' && kinds.has('ConfigMap') ? collected.get(kind) : undefined;
        if (deployments !== undefined) await readMeshConfig(deployments);
      }),
  );
  return { collected, problems };
}
