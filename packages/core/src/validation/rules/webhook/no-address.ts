import { hostOfUrl, istioWebhooks } from '../../checks/istio-webhook-urls.js';
import { defineRule, type Rule } from '../../rule.js';

export const noAddress: Rule = defineRule({
  code: 'IST0163',
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['MutatingWebhookConfiguration', 'ValidatingWebhookConfiguration'],
  inputs: [],
  message: 'Webhook {webhook} has no address at which a control plane could be reached: {url}',
  *check({ object }) {
    for (const { value, path } of istioWebhooks(object)) {
      const url = value.clientConfig?.url ?? '';
      if (url === '' ? value.clientConfig?.service !== undefined : hostOfUrl(url) !== undefined) continue;
      yield { path: `${path}/clientConfig`, params: { webhook: value.name ?? '', url: url === '' ? 'neither url nor service' : url } };
    }
  },
});
