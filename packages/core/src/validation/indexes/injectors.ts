import { defineIndex, type Index } from '../engine/inputs.js';
import { isRecord } from '../schema/conform.js';

/** What a sidecar injector is set to. */
export interface InjectorFacts {
  readonly revision: string;
  /** Whether namespaces without any label get sidecars. */
  readonly byDefault: boolean;
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
    yield [cluster, { revision: revision[1] ?? 'default', byDefault: webhook.enableNamespacesByDefault === true }];
  },
  where: (cluster) => ({ cluster }),
});

/** What cannot be read counts as not said. */
function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}
