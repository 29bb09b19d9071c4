import type { Facts, InputName } from '../../facts/facts.js';
import type { MeshMember } from '../../model/capabilities.js';

/** Source: https://istio.io/latest/docs/reference/config/labels/ */
const NETWORK = 'topology.istio.io/network';

/** What part each cluster has in the mesh. */
export function meshMembers(facts: Facts<'Namespace' | Extract<InputName, 'derived:control-planes'>>): readonly MeshMember[] {
  const planes = facts.derived('control-planes');
  return facts.clusters.map((cluster) => {
    const homes = new Set(planes.filter((plane) => plane.cluster === cluster).map(({ namespace }) => namespace));
    const isLookedAt = facts.coverage('derived:control-planes', { cluster }) === 'complete';
    const network = networkOf(facts, cluster, homes);
    return { cluster, role: homes.size > 0 ? 'primary' : isLookedAt ? 'remote' : 'unknown', ...(network !== undefined && { network }) };
  });
}

/** The control plane's namespace says it, also in clusters that have no more of it than that. */
function networkOf(facts: Facts<'Namespace'>, cluster: string, homes: ReadonlySet<string>): string | undefined {
  const told = facts
    .list('Namespace', cluster)
    .filter(({ metadata }) => metadata.labels?.[NETWORK] !== undefined)
    .sort(
      (a, b) => Number(homes.has(b.metadata.name)) - Number(homes.has(a.metadata.name)) || (a.metadata.name < b.metadata.name ? -1 : 1),
    );
  return told[0]?.metadata.labels?.[NETWORK];
}
