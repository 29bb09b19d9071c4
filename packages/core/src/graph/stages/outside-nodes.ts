import { isKnown } from '../../telemetry/sample.js';
import { isHiddenNode } from '../identity.js';
import { defineStage, type GraphStage } from './stage.js';

/**
 * Marks nodes of namespaces that were not asked for, and nodes that nothing more can be learned about: those of a namespace
 * that cannot be read, and of a cluster that nobody reads. A cluster that telemetry left `unknown` may be any. Where a
 * cluster's namespaces could not be read just now, nobody is called inaccessible for it.
 * Source: kiali appender/outsider.go.
 */
export const outsideNodes: GraphStage<'derived:namespaces'> = defineStage({
  name: 'outside-nodes',
  inputs: () => ['derived:namespaces'],
  apply(draft, facts) {
    const namespaces = facts.derived('namespaces');
    const asked = new Set(facts.scope.namespaces);
    const unread = facts.clusters.filter((cluster) => facts.coverage('derived:namespaces', { cluster }) === 'absent');
    const isLocked = (cluster: string, namespace: string): boolean => {
      if (cluster === 'unknown') return unread.length === 0 && !namespaces.has(namespace);
      return !unread.includes(cluster) && namespaces.get(cluster, namespace) === undefined;
    };
    for (const { identity, marks } of draft.nodes) {
      const { type, cluster, namespace } = identity;
      const nowhere = type === 'unknown' || (type === 'service' && (!isKnown(namespace) || marks.egressCluster === true));
      if (isHiddenNode(identity)) marks.hidden = true;
      if (!nowhere && !asked.has(namespace)) marks.outside = true;
      if (nowhere || (facts.clusters.length > 0 && isLocked(cluster, namespace))) marks.inaccessible = true;
    }
  },
});
