import type { Facts, InputName } from '../../facts/facts.js';
import type { KnownPlane } from './istio-components.js';

const REVISION = 'istio.io/rev';
const TAG = 'istio.io/tag';

/**
 * Control planes with their trust domain and the tags of their revision. A tag is told by the Service that Istio's charts
 * make for it beside the control plane.
 */
export function knownPlanes(
  facts: Facts<'Service' | Extract<InputName, 'derived:control-planes' | 'derived:mesh-config'>>,
): readonly KnownPlane[] {
  const configs = new Map(facts.derived('mesh-config').read.map(({ plane, config }) => [plane, config]));
  return facts.derived('control-planes').map((plane) => {
    const trustDomain = configs.get(plane)?.trustDomain;
    const tags = facts
      .list('Service', plane.cluster)
      .filter(({ metadata: { namespace, labels } }) => namespace === plane.namespace && labels?.[REVISION] === plane.revision)
      .flatMap(({ metadata }) => metadata.labels?.[TAG] ?? []);
    return { ...plane, ...(trustDomain !== undefined && { trustDomain }), tags: [...new Set(tags)].sort() };
  });
}
