import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

/** What a source can be told by where a connection is not HTTP. */
const ofConnections: ReadonlySet<string> = new Set([
  'principals',
  'notPrincipals',
  'namespaces',
  'notNamespaces',
  'ipBlocks',
  'notIpBlocks',
  'remoteIpBlocks',
  'notRemoteIpBlocks',
  'serviceAccounts',
  'notServiceAccounts',
]);

export const denyOfHttpInTcp: Rule = defineRule({
  code: 'MSH6009',
  also: ['IST0133'],
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['AuthorizationPolicy'],
  inputs: [],
  message: 'The rule asks for what only HTTP has and names no ports, so connections that are not HTTP are denied without asking for it',
  *check({ object: { spec } }) {
    if (spec?.action !== 'DENY') return;
    for (const { value: rule, path } of each(spec.rules, 'spec/rules')) {
      if ((rule.when ?? []).some(({ key }) => key === 'destination.port')) continue;
      const sources = (rule.from ?? []).flatMap(({ source }) => fieldsOf(source));
      const operations = (rule.to ?? []).flatMap(({ operation }) => fieldsOf(operation));
      const namesNoPort = operations.length > 0 && !operations.includes('ports') && !operations.includes('notPorts');
      const asksRequestsOnly = operations.length === 0 && sources.length > 0 && !sources.some((field) => ofConnections.has(field));
      if (namesNoPort || asksRequestsOnly) yield { path };
    }
  },
});

/** The fields that ask for something. */
function fieldsOf(part: object | undefined): readonly string[] {
  return Object.entries(part ?? {})
    .filter(([, list]) => Array.isArray(list) && list.length > 0)
    .map(([field]) => field);
}
