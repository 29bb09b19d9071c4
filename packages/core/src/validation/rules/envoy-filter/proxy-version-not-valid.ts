import { expressionFault } from '../../checks/expressions.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

export const proxyVersionNotValid: Rule = defineRule({
  code: 'MSH7011',
  also: ['IST0106', 'IST0133'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['EnvoyFilter'],
  inputs: [],
  message: '{version} chooses no version of the proxy: {fault}',
  *check({ object: { spec } }) {
    for (const { value, path } of each(spec?.configPatches, 'spec/configPatches')) {
      const version = value.match?.proxy?.proxyVersion ?? '';
      const fault = version === '' ? undefined : expressionFault(version);
      const severity = version.length > 1024 ? 'warning' : 'error';
      if (fault !== undefined)
        yield { path: `${path}/match/proxy/proxyVersion`, severity, params: { version: version.slice(0, 100), fault } };
    }
  },
});
