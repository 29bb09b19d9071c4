import { defineIndex, type Index } from '../engine/inputs.js';
import { isRecord } from '../schema/conform.js';

/** What a sidecar injector is set to. */
export interface InjectorFacts {
  readonly revision: string;
  /** Whether namespaces without any label get sidecars. */
  readonly byDefault: boolean;
  /** The image that new proxies get, without the sort of it; absent where it is not said. */
  readonly image?: string;
}

/** By cluster: the ConfigMaps of sidecar injectors, `istio-sidecar-injector` or, for a revision, `istio-sidecar-injector-<revision>`. */
export const injectorsOf: Index<'injectors', InjectorFacts> = defineIndex({
  name: 'injectors',
  kinds: ['ConfigMap'],
  *entries({ cluster, name, object }) {
    const revision = /^istio-sidecar-injector(?:-(.+))?$/.exec(name);
    if (revision === null) return;
    const values = parsed(object.data?.values ?? '');
    const webhook = isRecord(values.sidecarInjectorWebhook) ? values.sidecarInjectorWebhook : {};
    const image = imageOf(values);
    const byDefault = webhook.enableNamespacesByDefault === true;
    yield [cluster, { revision: revision[1] ?? 'default', byDefault, ...(image !== undefined && { image }) }];
  },
  where: (cluster) => ({ cluster }),
});

/** `hub/image:tag`, or the image itself where it says its place. */
function imageOf({ global }: Readonly<Record<string, unknown>>): string | undefined {
  const { hub, tag, proxy } = isRecord(global) ? global : {};
  const image = isRecord(proxy) ? proxy.image : undefined;
  if (typeof image === 'string' && image.includes('/')) return image;
  return typeof hub === 'string' && typeof tag === 'string' ? `${hub}/${typeof image === 'string' ? image : 'proxyv2'}:${tag}` : undefined;
}

/** What cannot be read counts as not said. */
function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}
