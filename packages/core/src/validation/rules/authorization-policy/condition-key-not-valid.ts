import { isGivenEmpty } from '../../checks/given.js';
import { respelt } from '../../checks/repairs.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

const attributes: ReadonlySet<string> = new Set([
  'source.ip',
  'remote.ip',
  'source.namespace',
  'source.serviceAccount',
  'source.principal',
  'source.trustDomain',
  'request.auth.principal',
  'request.auth.audiences',
  'request.auth.presenter',
  'destination.ip',
  'destination.port',
  'connection.sni',
]);

function isAttribute(key: string): boolean {
  return attributes.has(key) || /^(?:request\.headers|request\.auth\.claims|experimental\.envoy\.filters\.).*\[.+\]$/.test(key);
}

export const conditionKeyNotValid: Rule = defineRule({
  code: 'MSH6007',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['AuthorizationPolicy'],
  inputs: [],
  repair: 'sometimes',
  message: '"{key}" is no attribute that a condition can ask for',
  *check({ raw, object }) {
    for (const { value: rule, path } of each(object.spec?.rules, 'spec/rules')) {
      for (const {
        value: { key },
        path: at,
      } of each(rule.when, `${path}/when`)) {
        if (isAttribute(key) || (key === '' && !isGivenEmpty(raw, `${at}/key`))) continue;
        yield { path: `${at}/key`, params: { key }, ...respelt(`${at}/key`, key, attributes) };
      }
    }
  },
});
