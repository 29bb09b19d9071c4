import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

export const egressHostRepeated: Rule = defineRule({
  code: 'MSH5006',
  also: ['IST0133'],
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['Sidecar'],
  inputs: [],
  repair: 'always',
  message: '{host} adds nothing: {other} is among the hosts already',
  evidence: 'presence',
  *check({ namespace, object: { spec } }) {
    for (const { value: listener, path } of each(spec?.egress, 'spec/egress')) {
      const placed = [...each(listener.hosts, `${path}/hosts`)].flatMap(({ value, path: at }) => {
        const [home = '', host = ''] = value.split(/\/(.*)/);
        return value.includes('/') && !home.startsWith('~') ? [{ value, at, home: home === '.' ? namespace : home, host }] : [];
      });
      const all = placed.find(({ home, host }) => home === '*' && host === '*');
      const firstOf = new Map<string, string>();
      for (const { at, home, host } of placed) if (!firstOf.has(`${home}/${host}`)) firstOf.set(`${home}/${host}`, at);
      for (const { value: host, at, home, ...rest } of placed) {
        const isFirst = firstOf.get(`${home}/${rest.host}`) === at;
        const wide = rest.host !== '*' && firstOf.has(`${home}/*`) ? `${home}/*` : undefined;
        const other = !isFirst ? host : (wide ?? (all !== undefined && all.at !== at ? all.value : undefined));
        if (other !== undefined) yield { path: at, params: { host, other }, fix: [{ op: 'remove', path: at }] };
      }
    }
  },
});
