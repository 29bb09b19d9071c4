import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

export const proxyImageNotReplaced: Rule = defineRule({
  code: 'IST0147',
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['Pod'],
  inputs: [],
  message: 'The image of istio-proxy is still `auto`: no injector has replaced it',
  *check({ object }) {
    for (const { value, path } of each(object.spec?.containers, 'spec/containers')) {
      if (value.name === 'istio-proxy' && value.image === 'auto') yield { path: `${path}/image` };
    }
  },
});
