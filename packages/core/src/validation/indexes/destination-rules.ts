import { defineIndex, defineQuery, type Index, keyOf, type Query } from '../engine/inputs.js';
import { isVisibleIn } from '../hosts/export-to.js';
import { plainHost, wildcardOver, wildcardsFrom, wildcardsToFindBy } from '../hosts/hosts.js';
import { indexedHost, serviceSpelling, spellingsOf } from '../hosts/spellings.js';
import { meshOf } from '../mesh/mesh.js';
import type { HostQuestion } from './registry.js';
import { labelText } from './selectors.js';

/** What checks know of a DestinationRule. */
export interface DestinationRuleFacts {
  readonly cluster: string;
  readonly namespace: string;
  readonly name: string;
  readonly host: string;
  readonly exportTo?: readonly string[];
  readonly subsets: readonly string[];
  /** The labels of the workloads that it holds for; '' for all. */
  readonly selector: string;
  /** How callers encrypt; '' where it does not say so. */
  readonly tlsMode: string;
}

/** By cluster and host; wildcards under themselves. */
export const destinationRulesByHost: Index<'destination-rules-by-host', DestinationRuleFacts> = defineIndex({
  name: 'destination-rules-by-host',
  kinds: ['DestinationRule'],
  *entries({ cluster, namespace, name, object: { spec } }) {
    if (spec === undefined || spec.host === '') return;
    const facts = {
      cluster,
      namespace,
      name,
      host: spec.host,
      subsets: (spec.subsets ?? []).map((subset) => subset.name),
      selector: labelText(spec.workloadSelector?.matchLabels ?? {}),
      tlsMode: spec.trafficPolicy?.tls === undefined ? '' : (spec.trafficPolicy.tls.mode ?? 'DISABLE'),
      ...(spec.exportTo && spec.exportTo.length > 0 && { exportTo: spec.exportTo }),
    };
    yield [keyOf(cluster, indexedHost(spec.host, namespace)), facts];
  },
  where: (key) => ({ cluster: key.split('\n')[0] ?? '' }),
});

/** By cluster and what follows each dot of the host: every host that a wildcard covers. */
export const destinationRulesBelow: Index<'destination-rules-below', DestinationRuleFacts> = defineIndex({
  name: 'destination-rules-below',
  kinds: ['DestinationRule'],
  *entries(subject) {
    for (const [key, facts] of destinationRulesByHost.entries(subject)) {
      const host = key.slice(key.indexOf('\n') + 1);
      const service = serviceSpelling(host);
      const wildcards = service === host ? wildcardsToFindBy(host) : new Set([...wildcardsToFindBy(host), ...wildcardsToFindBy(service)]);
      for (const wildcard of wildcards) yield [keyOf(facts.cluster, wildcard), facts];
    }
  },
  where: (key) => ({ cluster: key.split('\n')[0] ?? '' }),
});

export interface WildcardQuestion {
  readonly cluster: string;
  readonly wildcard: string;
}

/** The DestinationRules of a wildcard and of those over it, the narrowest first: hosts of one namespace or domain share the answer. */
export const destinationRulesAbove: Query<'destination-rules-above', WildcardQuestion, readonly DestinationRuleFacts[]> = defineQuery({
  name: 'destination-rules-above',
  inputs: [destinationRulesByHost],
  keyOf: ({ cluster, wildcard }: WildcardQuestion) => keyOf(cluster, wildcard),
  compute: ({ cluster, wildcard }, view): readonly DestinationRuleFacts[] =>
    wildcardsFrom(wildcard).flatMap((each) => view.get(destinationRulesByHost, keyOf(cluster, each))),
});

/** The DestinationRules visible in a namespace whose host is the one asked for, or a wildcard over it. */
export const destinationRulesFor: Query<'destination-rules-for', HostQuestion, readonly DestinationRuleFacts[]> = defineQuery({
  name: 'destination-rules-for',
  inputs: [destinationRulesByHost, destinationRulesAbove, meshOf],
  keyOf: ({ cluster, namespace, host }: HostQuestion) => keyOf(cluster, namespace, host),
  compute({ cluster, namespace, host }, view): readonly DestinationRuleFacts[] {
    const { domain } = view.ask(meshOf, { cluster, namespace });
    const plain = plainHost(host, { namespace, domain });
    const spellings = spellingsOf(plain, domain);
    const found = new Set([
      ...spellings.flatMap((each) => view.get(destinationRulesByHost, keyOf(cluster, each))),
      ...spellings.flatMap((each) => view.ask(destinationRulesAbove, { cluster, wildcard: wildcardOver(each.replace(/^\*\.?/, 'x.')) })),
    ]);
    return [...found].filter((rule) => {
      const byDefault = view.ask(meshOf, { cluster, namespace: rule.namespace }).defaultExportTo.DestinationRule;
      return isVisibleIn(namespace, { home: rule.namespace, exportTo: rule.exportTo, byDefault });
    });
  },
});
