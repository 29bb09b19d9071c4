import { defineRule, type Rule } from '../../rule.js';

const path = 'spec/outboundTrafficPolicy';

export const outboundModeNotSet: Rule = defineRule({
  code: 'KIA1007',
  severity: 'info',
  parity: 'kiali',
  since: '0.1',
  kinds: ['Sidecar'],
  inputs: [],
  repair: 'always',
  message: 'The outbound traffic policy has no mode, which means REGISTRY_ONLY and not the mesh’s default',
  *check({ object: { spec } }) {
    const policy = spec?.outboundTrafficPolicy;
    if (policy === undefined || policy.mode !== undefined) return;
    yield { path, fix: [{ op: 'set', path: `${path}/mode`, value: 'REGISTRY_ONLY' }] };
  },
});
