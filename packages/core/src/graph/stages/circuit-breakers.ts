import type { DestinationRule } from '../../model/generated/istio.js';
import { versionOf } from '../../facts/derived/canonical-labels.js';
import { hostsOfService } from '../../facts/derived/host-index.js';
import type { InputName } from '../../facts/facts.js';
import { isKnown } from '../../telemetry/sample.js';
import type { DraftNode } from '../draft.js';
import { nodeHosts } from '../node-hosts.js';
import { defineStage, type GraphStage } from './stage.js';

/**
 * Marks services, apps and versions whose calls a DestinationRule breaks off or limits (`outlierDetection`,
 * `connectionPool`). Apps and versions are judged by the services they were called under.
 * Source: kiali appender/istio_details.go.
 */
export const circuitBreakers: GraphStage<Extract<InputName, 'derived:destination-rules'>> = defineStage({
  name: 'circuit-breakers',
  feature: 'istio',
  inputs: () => ['derived:destination-rules'],
  apply(draft, facts) {
    const rules = facts.derived('destination-rules');
    if (rules.isEmpty) return;
    for (const node of draft.nodes) {
      const covers = subsetsToJudge(node);
      if (covers === undefined) continue;
      const broken = servicesOf(node).some(({ cluster, hosts }) => rules.find(cluster, hosts).some((rule) => breaks(rule, covers)));
      if (broken) node.marks.circuitBreaker = true;
    }
  },
});

type Subset = NonNullable<NonNullable<DestinationRule['spec']>['subsets']>[number];
type Covers = (subset: Subset) => boolean;

/** Which subsets speak for a node: all for services and whole apps, its own for a version. Undefined for nodes that are not judged. */
function subsetsToJudge({ identity: { type, version } }: DraftNode): Covers | undefined {
  if (type === 'service') return () => true;
  if (version !== undefined && isKnown(version)) return ({ labels }) => versionOf(labels ?? {}) === version;
  return type === 'app' ? () => true : undefined;
}

function servicesOf(node: DraftNode): readonly { readonly cluster: string; readonly hosts: readonly string[] }[] {
  if (node.identity.type === 'service') return [{ cluster: node.identity.cluster, hosts: nodeHosts(node) }];
  return node.destServices.map(({ cluster, namespace, name }) => ({
    cluster: cluster === '' ? node.identity.cluster : cluster,
    hosts: hostsOfService(namespace, name),
  }));
}

function breaks({ spec }: DestinationRule, covers: Covers): boolean {
  return limits(spec?.trafficPolicy) || (spec?.subsets ?? []).some((subset) => limits(subset.trafficPolicy) && covers(subset));
}

/** For all ports, or for one. */
function limits(policy: Subset['trafficPolicy']): boolean {
  return [policy, ...(policy?.portLevelSettings ?? [])].some((each) => each?.connectionPool != null || each?.outlierDetection != null);
}
