import { defineQuery, keyOf, type Query } from '../engine/inputs.js';
import type { View } from '../engine/view.js';
import { gatewayDeployments } from '../indexes/gateway-deployments.js';
import { serviceAccounts, toldAccounts } from '../indexes/service-accounts.js';
import { meshOf } from '../mesh/mesh.js';
import type { Subject } from '../subject.js';
import { callersOf, matchesValue } from '../walk/authorization-policy.js';

/** The principals of a policy that stand there. */
export function* principalsStanding(
  standing: Standing,
  { cluster, namespace, object }: Subject<'AuthorizationPolicy'>,
  view: View<typeof standingOf>,
): Iterable<{ readonly path: string; readonly params: { readonly principal: string } }> {
  for (const { value: principal, path } of callersOf(object, { fields: ['principals'], attribute: 'source.principal' })) {
    if (principal === '' || principal === '*') continue;
    if (view.ask(standingOf, { cluster, namespace, principal }) === standing) yield { path, params: { principal } };
  }
}

/** Where a principal is: in the policy's cluster, in another, of a trust domain that nothing is known of, or nowhere. */
export type Standing = 'foreign' | 'here' | 'missing' | 'remote';

export interface PrincipalQuestion {
  readonly cluster: string;
  /** Of the policy. */
  readonly namespace: string;
  /** `<trust domain>/ns/<namespace>/sa/<name>`, with a `*` at its start or end where it is a pattern. */
  readonly principal: string;
}

/** Where the service accounts are that a policy's principal stands for. */
export const standingOf: Query<'principal-standing', PrincipalQuestion, Standing> = defineQuery({
  name: 'principal-standing',
  inputs: [serviceAccounts, gatewayDeployments, toldAccounts, meshOf],
  keyOf: ({ cluster, namespace, principal }: PrincipalQuestion) => keyOf(cluster, namespace, principal),
  compute({ cluster, namespace, principal }, view): Standing {
    const told = view.get(toldAccounts, 'all');
    const clusters = new Set<string>();
    for (const facts of told) if (facts.principals.some((each) => matchesValue(principal, each))) clusters.add(facts.cluster);
    const exact = /^(.+)\/ns\/([^/*]+)\/sa\/([^/*]+)$/.exec(principal);
    const [, , home = '', name = ''] = exact ?? [];
    const made = view
      .ask(gatewayDeployments, home)
      .flatMap(({ cluster: at, namespace: place, accounts }) => accounts.map((each) => ({ cluster: at, namespace: place, name: each })));
    for (const account of [...view.get(serviceAccounts, exact ? keyOf(home, name) : ''), ...made]) {
      if (clusters.has(account.cluster)) continue;
      const domains = domainsOf(account.cluster, account.namespace);
      if (domains.some((domain) => matchesValue(principal, `${domain}/ns/${account.namespace}/sa/${account.name}`))) {
        clusters.add(account.cluster);
      }
    }
    if (clusters.has(cluster) || clusters.has('*')) return 'here';
    if (clusters.size > 0) return 'remote';
    const [domain, rest] = principal.split('/ns/');
    if (rest === undefined || domain === undefined || principal.includes('*')) return 'missing';
    const known = [...domainsOf(cluster, namespace), ...told.flatMap(({ trustDomains }) => trustDomains)];
    return known.includes(domain) ? 'missing' : 'foreign';

    function domainsOf(at: string, home: string): readonly string[] {
      const { trustDomain, trustDomainAliases } = view.ask(meshOf, { cluster: at, namespace: home });
      return [trustDomain, ...trustDomainAliases];
    }
  },
});
