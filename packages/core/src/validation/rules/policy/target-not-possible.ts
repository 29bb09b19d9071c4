import { defineRule, type Rule } from '../../rule.js';
import { targetingKinds, targetsOf } from '../../walk/targets.js';

const possible: ReadonlySet<string> = new Set([
  'core/Service',
  'networking.istio.io/ServiceEntry',
  'gateway.networking.k8s.io/Gateway',
  'gateway.networking.k8s.io/GatewayClass',
]);

export const targetNotPossible: Rule = defineRule({
  code: 'MSH9004',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: targetingKinds,
  inputs: [],
  message: '{target} cannot be the target of a policy',
  *check({ object }) {
    for (const { value, path } of targetsOf(object)) {
      const { group = '', kind: target } = value;
      const written = `${group === '' ? 'core' : group}/${target}`;
      if (target !== '' && !possible.has(written))
        yield { path: `${path}/kind`, params: { target: group === '' ? target : `${group}/${target}` } };
    }
  },
});
