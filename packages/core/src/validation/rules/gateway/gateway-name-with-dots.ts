import { isDnsLabel } from '../../checks/names.js';
import { defineRule, type Rule } from '../../rule.js';

export const gatewayNameWithDots: Rule = defineRule({
  code: 'MSH3010',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['Gateway'],
  inputs: [],
  message: '{name} cannot be the name of a Gateway: it must be one label of DNS',
  *check({ name, object }) {
    const isGenerated = (object.metadata.annotations?.['internal.istio.io/gateway-semantics'] ?? '') === 'gateway';
    if (name !== '' && !isDnsLabel(name) && !isGenerated) yield { path: 'metadata/name', params: { name } };
  },
});
