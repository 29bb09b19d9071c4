import type { DestinationRule } from '../../model/generated/istio.js';
import type { Kind } from '../../model/kinds.js';
import type { InputName } from '../facts.js';
import { type HostIndex, hostIndex, plainHost } from './host-index.js';
import { defineDerived, type DerivedUnit } from './unit.js';

export interface DestinationRuleIndex {
  /** Whether there is any at all. */
  readonly isEmpty: boolean;
  /** The rules, of what configures a cluster, for a service that is known under these plain hosts. */
  find(cluster: string, hosts: readonly string[]): readonly DestinationRule[];
}

type Inputs = Extract<Kind, 'DestinationRule'> | Extract<InputName, 'derived:config-clusters'>;

/** DestinationRules by host. */
export const destinationRules: DerivedUnit<Inputs, DestinationRuleIndex> = defineDerived({
  inputs: ['DestinationRule', 'derived:config-clusters'],
  build(facts): DestinationRuleIndex {
    const byCluster = new Map<string, HostIndex<DestinationRule>>();
    for (const cluster of facts.clusters) {
      const rules = facts.list('DestinationRule', cluster).filter((rule) => rule.spec !== undefined);
      byCluster.set(cluster, hostIndex(rules.map((rule) => [plainHost(rule.spec?.host ?? '', rule.metadata.namespace ?? ''), rule])));
    }
    const configClusters = facts.derived('config-clusters');
    return {
      isEmpty: facts.clusters.every((cluster) => facts.list('DestinationRule', cluster).length === 0),
      find: (cluster, hosts) => configClusters(cluster).flatMap((each) => byCluster.get(each)?.find(hosts) ?? []),
    };
  },
});
