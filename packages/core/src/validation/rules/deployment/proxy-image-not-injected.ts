import { istioWebhooksOf } from '../../indexes/istio-webhooks.js';
import { namespaceOf } from '../../indexes/namespaces.js';
import { fulfils } from '../../indexes/selectors.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

export const proxyImageNotInjected: Rule = defineRule({
  code: 'IST0146',
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['Deployment'],
  inputs: [istioWebhooksOf, namespaceOf],
  message: 'The image of istio-proxy is `auto`, but no injector selects pods of this Deployment',
  *check({ cluster, namespace, object }, view) {
    const template = object.spec?.template;
    const placed = [...each(template?.spec?.containers, 'spec/template/spec/containers')].find(
      ({ value }) => value.name === 'istio-proxy' && value.image === 'auto',
    );
    if (placed === undefined) return;
    const home = view.ask(namespaceOf, { cluster, namespace })?.labels ?? {};
    const labels = { 'kubernetes.io/metadata.name': namespace, ...home };
    const webhooks = view.get(istioWebhooksOf, cluster);
    // A mesh without any injector is one whose injector is not told of.
    if (webhooks.length === 0) return;
    const selected = webhooks.some(
      (webhook) => fulfils(labels, webhook.namespaceSelector) && fulfils(template?.metadata?.labels ?? {}, webhook.objectSelector),
    );
    if (!selected) yield { path: `${placed.path}/image` };
  },
});
