import { namesText } from '../../checks/names-text.js';
import { areSeenTogether, type Seen, seenInputs } from '../../checks/seen-together.js';
import { keyOf } from '../../engine/inputs.js';
import { isWildcard, plainHost, wildcardOver } from '../../hosts/hosts.js';
import { spellingsOf } from '../../hosts/spellings.js';
import {
  destinationRulesAbove,
  destinationRulesBelow,
  destinationRulesByHost,
  type DestinationRuleFacts,
} from '../../indexes/destination-rules.js';
import { labelText } from '../../indexes/selectors.js';
import { meshOf } from '../../mesh/mesh.js';
import { defineRule, type Rule } from '../../rule.js';
import { refOf } from '../../subject.js';

/** Rules for other workloads do not meet, which Kiali does not look at. */
export const severalForOneSubset: Rule = defineRule({
  code: 'KIA0201',
  severity: 'warning',
  parity: 'kiali',
  since: '0.1',
  kinds: ['DestinationRule'],
  inputs: [destinationRulesAbove, destinationRulesBelow, destinationRulesByHost, meshOf, ...seenInputs],
  evidence: 'presence',
  message: 'The same subsets of {host} are also set by {others}; only one of these destination rules counts',
  *check({ cluster, namespace, name, object: { spec } }, view) {
    const host = spec?.host ?? '';
    if (host === '' || isWide({ host, namespace, tlsMode: spec?.trafficPolicy?.tls?.mode ?? '' })) return;
    const { domain } = view.ask(meshOf, { cluster, namespace });
    const plain = plainHost(host, { namespace, domain });
    const spellings = spellingsOf(plain, domain);
    const found = [
      ...spellings.flatMap((each) => view.get(destinationRulesByHost, keyOf(cluster, each))),
      ...spellings.flatMap((each) => view.ask(destinationRulesAbove, { cluster, wildcard: wildcardOver(each.replace(/^\*\./, '')) })),
      ...(isWildcard(plain) ? spellings.flatMap((each) => view.get(destinationRulesBelow, keyOf(cluster, each))) : []),
    ];
    const subsets = new Set((spec?.subsets ?? []).map((subset) => subset.name));
    const selector = labelText(spec?.workloadSelector?.matchLabels ?? {});
    const others = new Map<string, DestinationRuleFacts>();
    for (const other of found) {
      if (other.namespace === namespace && other.name === name) continue;
      const meet =
        other.selector === selector &&
        !isWide(other) &&
        areSeenTogether(cluster, [seen(plain, { namespace, exportTo: spec?.exportTo }), seen(otherHost(other), other)], view);
      const shared = subsets.size === 0 || other.subsets.length === 0 || other.subsets.some((subset) => subsets.has(subset));
      if (meet && shared) others.set(keyOf(other.namespace, other.name), other);
    }
    if (others.size === 0) return;
    yield {
      path: 'spec/host',
      params: { host, others: namesText([...others.values()]) },
      related: [...others.values()].map((other) => refOf({ ...other, kind: 'DestinationRule' })),
    };

    function otherHost(other: DestinationRuleFacts): string {
      return plainHost(other.host, { namespace: other.namespace, domain });
    }
    function seen(
      host: string,
      { namespace: home, exportTo }: { readonly namespace: string; readonly exportTo?: readonly string[] | undefined },
    ): Seen {
      return { host, home, exportTo, byDefault: view.ask(meshOf, { cluster, namespace: home }).defaultExportTo.DestinationRule };
    }
    /** Those that switch on mTLS for a mesh or a namespace are meant to be narrowed by others. */
    function isWide(rule: Pick<DestinationRuleFacts, 'host' | 'namespace' | 'tlsMode'>): boolean {
      const whole = rule.host === '*.local' || rule.host === `*.${rule.namespace}.svc.${view.ask(meshOf, { cluster, namespace }).domain}`;
      return whole && rule.tlsMode === 'ISTIO_MUTUAL';
    }
  },
});
