import { defineQuery, keyOf, type Query } from '../engine/inputs.js';
import { istioWebhooksOf } from './istio-webhooks.js';
import { fulfils, type Labels } from './selectors.js';

export interface InjectorQuestion {
  readonly cluster: string;
  /** Of a MutatingWebhookConfiguration. */
  readonly name: string;
}

/** The other configurations of Istio's injectors that can select the same pods, sorted. */
export const overlappingInjectors: Query<'overlapping-injectors', InjectorQuestion, readonly string[]> = defineQuery({
  name: 'overlapping-injectors',
  inputs: [istioWebhooksOf],
  keyOf: ({ cluster, name }: InjectorQuestion) => keyOf(cluster, name),
  compute({ cluster, name }, view): readonly string[] {
    const webhooks = view.get(istioWebhooksOf, cluster).filter(({ revision }) => revision !== undefined);
    const revisions = [...new Set(webhooks.flatMap(({ revision }) => (revision === undefined ? [] : [revision])))];
    const found = new Set<string>();
    for (const namespace of labelSets('istio-injection', ['enabled', 'disabled'], revisions)) {
      for (const pod of labelSets('sidecar.istio.io/inject', ['true', 'false'], revisions)) {
        const selecting = webhooks.filter((each) => fulfils(namespace, each.namespaceSelector) && fulfils(pod, each.objectSelector));
        const names = new Set(selecting.map(({ configuration }) => configuration));
        if (names.has(name)) for (const other of names) found.add(other);
      }
    }
    found.delete(name);
    return [...found].sort();
  },
});

/** Every way to label something for injection: by a switch, a revision, both and none. */
function labelSets(label: string, values: readonly string[], revisions: readonly string[]): readonly Labels[] {
  const switches: readonly Labels[] = [{}, ...values.map((value) => ({ [label]: value }))];
  return switches.flatMap((each) => [each, ...revisions.map((revision) => ({ ...each, 'istio.io/rev': revision }))]);
}
