import { defineIndex, type Index } from '../engine/inputs.js';
import type { Webhook } from '../kinds.js';

/** One webhook of Istio's that changes pods. */
export interface IstioWebhook extends Pick<Webhook, 'namespaceSelector' | 'objectSelector'> {
  /** Of the MutatingWebhookConfiguration. */
  readonly configuration: string;
  readonly name: string;
  /** Of the control plane that it is of. */
  readonly revision?: string;
}

/** By cluster. */
export const istioWebhooksOf: Index<'istio-webhooks', IstioWebhook> = defineIndex({
  name: 'istio-webhooks',
  kinds: ['MutatingWebhookConfiguration'],
  *entries({ cluster, name: configuration, object }) {
    const revision = object.metadata.labels?.['istio.io/rev'];
    for (const { name = '', namespaceSelector, objectSelector } of object.webhooks ?? []) {
      if (!name.endsWith('istio.io')) continue;
      yield [
        cluster,
        {
          configuration,
          name,
          ...(revision !== undefined && { revision }),
          ...(namespaceSelector && { namespaceSelector }),
          ...(objectSelector && { objectSelector }),
        },
      ];
    }
  },
  where: (cluster) => ({ cluster }),
});
