import { defineIndex, type Index, keyOf } from '../engine/inputs.js';
import type { Labels } from './selectors.js';

/** What checks know of where a Telemetry holds. */
export interface TelemetryFacts {
  readonly cluster: string;
  readonly kind: 'Telemetry';
  readonly namespace: string;
  readonly name: string;
  /** Empty: all workloads of the namespace. */
  readonly selector: Labels;
}

/** By cluster and namespace; those that hold for the targets that they name are left out. */
export const telemetriesIn: Index<'telemetries-in', TelemetryFacts> = defineIndex({
  name: 'telemetries-in',
  kinds: ['Telemetry'],
  *entries({ cluster, kind, namespace, name, object: { spec } }) {
    if (spec?.targetRef !== undefined || (spec?.targetRefs ?? []).length > 0) return;
    yield [keyOf(cluster, namespace), { cluster, kind, namespace, name, selector: spec?.selector?.matchLabels ?? {} }];
  },
  where: (key) => {
    const [cluster = '', namespace = ''] = key.split('\n');
    return { cluster, namespace };
  },
});
