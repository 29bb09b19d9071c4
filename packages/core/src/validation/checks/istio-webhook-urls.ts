import type { Webhook, WebhookConfiguration } from '../kinds.js';
import { each, type Placed } from '../walk/walk.js';

/** The webhooks of a configuration that Istio installs to be called itself; of others none. */
export function* istioWebhooks({ metadata, webhooks }: WebhookConfiguration<string>): Iterable<Placed<Webhook>> {
  if (/^(?:istiod-default-validator$|istio-validator|istio-sidecar-injector)/.test(metadata.name)) yield* each(webhooks, 'webhooks');
}

/** The host of a URL; undefined for a text that is none. */
export function hostOfUrl(url: string): string | undefined {
  const match = /^[a-z][a-z\d+.-]*:\/\/(?:[^/?#@\s]*@)?(\[[\da-f:.]+\]|[^/?#:@\s[\]]+)(?::\d{1,5})?(?:[/?#]\S*)?$/i.exec(url);
  return match?.[1];
}
