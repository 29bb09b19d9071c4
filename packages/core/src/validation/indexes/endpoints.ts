import { defineIndex, defineQuery, type Index, keyOf, type Query } from '../engine/inputs.js';
import { type HostEntry, hostEntries, type HostQuestion } from './registry.js';
import { type Labels, labelKey, selectsLabels } from './selectors.js';
import { selectedWorkloads } from './workloads.js';

/** Where a ServiceEntry leads to. */
export interface EntryEndpoints {
  readonly resolution: string;
  readonly labels: readonly Labels[];
}

/** By cluster, namespace and name of the ServiceEntry. */
export const endpointsOfEntry: Index<'endpoints-of-entry', EntryEndpoints> = defineIndex({
  name: 'endpoints-of-entry',
  kinds: ['ServiceEntry'],
  exact: true,
  *entries({ cluster, namespace, name, object: { spec } }) {
    const labels = (spec?.endpoints ?? []).map((endpoint) => endpoint.labels ?? {});
    yield [keyOf(cluster, namespace, name), { resolution: spec?.resolution ?? 'NONE', labels }];
  },
  where: (key) => {
    const [cluster = '', namespace = ''] = key.split('\n');
    return { cluster, namespace };
  },
});

/** The labels of WorkloadEntries by cluster, namespace and each label as `name=value`. */
export const workloadEntriesByLabel: Index<'workload-entries-by-label', Labels> = defineIndex({
  name: 'workload-entries-by-label',
  kinds: ['WorkloadEntry'],
  *entries({ cluster, namespace, object: { spec } }) {
    const labels = spec?.labels ?? {};
    for (const pair of Object.entries(labels)) yield [keyOf(cluster, namespace, pair.join('=')), labels];
  },
  where: (key) => {
    const [cluster = '', namespace = ''] = key.split('\n');
    return { cluster, namespace };
  },
});

/** Labels that endpoints get from their place or from Istio, so that no object has them. */
const given =
  /^(?:topology\.(?:kubernetes|istio)\.io\/|failure-domain\.|kubernetes\.io\/hostname$|security\.istio\.io\/|service\.istio\.io\/)/;

export interface EndpointQuestion extends HostQuestion {
  readonly labels: Labels;
}

/** Whether a host has, or can be taken to have, an endpoint with these labels. True for hosts whose endpoints nothing tells. */
export const hasEndpointWith: Query<'has-endpoint-with', EndpointQuestion, boolean> = defineQuery({
  name: 'has-endpoint-with',
  inputs: [hostEntries, endpointsOfEntry, workloadEntriesByLabel, selectedWorkloads],
  keyOf: ({ cluster, namespace, host, labels }: EndpointQuestion) => keyOf(cluster, namespace, host, labelKey(labels)),
  compute({ cluster, namespace, host, labels }, view): boolean {
    const told = Object.fromEntries(Object.entries(labels).filter(([key]) => !given.test(key)));
    const entries = view.ask(hostEntries, { cluster, namespace, host });
    return Object.keys(told).length === 0 || entries.length === 0 || entries.some((entry) => has(entry));

    function has(entry: HostEntry): boolean {
      if (entry.type === 'ExternalName') return true;
      if (entry.kind === 'ServiceEntry') {
        const own = view.get(endpointsOfEntry, keyOf(entry.cluster, entry.namespace, entry.name));
        const open = own.some((each) => each.labels.length === 0 && (each.resolution === 'NONE' || each.resolution === 'DYNAMIC_DNS'));
        if ((open && entry.selector === undefined) || own.some((each) => each.labels.some((one) => selectsLabels(told, one)))) return true;
      }
      const selector = entry.selector ?? {};
      if (Object.keys(selector).length === 0 || Object.keys(told).some((key) => (selector[key] ?? told[key]) !== told[key])) return false;
      const all = { ...selector, ...told };
      const question = { cluster: entry.cluster, namespace: entry.namespace, labels: all };
      const [pair = []] = Object.entries(told);
      const machines = view.get(workloadEntriesByLabel, keyOf(entry.cluster, entry.namespace, pair.join('=')));
      return machines.some((each) => selectsLabels(all, each)) || view.ask(selectedWorkloads, question).length > 0;
    }
  },
});
