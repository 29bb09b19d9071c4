import { isWildcard, wildcardsOver } from '../../hosts/hosts.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

export const hostRepeated: Rule = defineRule({
  code: 'MSH1006',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [],
  repair: 'always',
  message: '{host} is among the hosts already, as {other}',
  evidence: 'presence',
  *check({ object }) {
    const placed = [...each(object.spec?.hosts, 'spec/hosts')];
    const firstOf = new Map<string, string>();
    for (const { value, path } of placed) if (!firstOf.has(value)) firstOf.set(value, path);
    const hasWildcards = placed.some(({ value }) => isWildcard(value));
    const wider = (host: string): string | undefined =>
      hasWildcards ? wildcardsOver(host).find((wildcard) => wildcard !== host && firstOf.has(wildcard)) : undefined;
    for (const { value: host, path } of placed) {
      const other = firstOf.get(host) === path ? wider(host) : host;
      if (other !== undefined) yield { path, params: { host, other }, fix: [{ op: 'remove', path }] };
    }
  },
});
