import { defineIndex, defineQuery, type Index, keyOf, type Query } from '../engine/inputs.js';
import { type Labels, labelKey, selectsLabels } from './selectors.js';

export interface SelectingPort {
  readonly port: number;
  readonly protocol: string;
  /** The service's own port where it names none. */
  readonly targetPort: number | string;
}

/** A Service, as what selects workloads. */
export interface SelectingService {
  readonly cluster: string;
  readonly kind: 'Service';
  readonly namespace: string;
  readonly name: string;
  readonly selector: Labels;
  readonly ports: readonly SelectingPort[];
}

/** By cluster, namespace and the first pair of the selector. */
const servicesByPair: Index<'services-by-pair', SelectingService> = defineIndex({
  name: 'services-by-pair',
  kinds: ['Service'],
  *entries({ cluster, kind, namespace, name, object: { spec } }) {
    const selector = spec?.selector ?? {};
    const [pair] = Object.entries(selector).sort();
    if (pair === undefined) return;
    const ports = (spec?.ports ?? []).map(({ port, protocol = 'TCP', targetPort }) => ({
      port,
      protocol: protocol || 'TCP',
      targetPort: targetPort === undefined || targetPort === 0 || targetPort === '' ? port : targetPort,
    }));
    yield [keyOf(cluster, namespace, pair.join('=')), { cluster, kind, namespace, name, selector, ports }];
  },
  where: (key) => {
    const [cluster = '', namespace = ''] = key.split('\n');
    return { cluster, namespace };
  },
});

export interface SelectedQuestion {
  readonly cluster: string;
  readonly namespace: string;
  /** Of the pods. */
  readonly labels: Labels;
}

/** The Services that send traffic to pods with these labels. */
export const servicesSelecting: Query<'services-selecting', SelectedQuestion, readonly SelectingService[]> = defineQuery({
  name: 'services-selecting',
  inputs: [servicesByPair],
  keyOf: ({ cluster, namespace, labels }: SelectedQuestion) => keyOf(cluster, namespace, labelKey(labels)),
  compute: ({ cluster, namespace, labels }, view): readonly SelectingService[] =>
    Object.entries(labels)
      .sort()
      .flatMap((pair) => view.get(servicesByPair, keyOf(cluster, namespace, pair.join('='))))
      .filter(({ selector }) => selectsLabels(selector, labels)),
});
