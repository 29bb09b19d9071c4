import { hostOfUrl, istioWebhooks } from '../../checks/istio-webhook-urls.js';
import { defineRule, type Rule } from '../../rule.js';

export const addressIsIp: Rule = defineRule({
  code: 'IST0164',
  severity: 'info',
  parity: 'istio',
  since: '0.1',
  kinds: ['MutatingWebhookConfiguration', 'ValidatingWebhookConfiguration'],
  inputs: [],
  message: 'Webhook {webhook} reaches the control plane at the IP address {address}',
  *check({ object }) {
    for (const { value, path } of istioWebhooks(object)) {
      const address = hostOfUrl(value.clientConfig?.url ?? '') ?? '';
      if (!/^(?:\d{1,3}(?:\.\d{1,3}){3}|\[.*\])$/.test(address)) continue;
      yield { path: `${path}/clientConfig/url`, params: { webhook: value.name ?? '', address } };
    }
  },
});
