import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

const ofHttp: ReadonlySet<string> = new Set([
  'requestPrincipals',
  'notRequestPrincipals',
  'hosts',
  'notHosts',
  'methods',
  'notMethods',
  'paths',
  'notPaths',
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
      const sources = (rule.from ?? []).flatMap(({ source = {} }) => Object.entries(source));
      const operations = (rule.to ?? []).flatMap(({ operation = {} }) => Object.entries(operation));
      const asked = [...sources, ...operations].filter(([, list]) => Array.isArray(list) && list.length > 0).map(([field]) => field);
      const keys = (rule.when ?? []).map(({ key }) => key);
      const asksHttp = asked.some((field) => ofHttp.has(field)) || keys.some((key) => key.startsWith('request.'));
      if (asksHttp && !asked.includes('ports') && !asked.includes('notPorts') && !keys.includes('destination.port')) yield { path };
    }
  },
});
