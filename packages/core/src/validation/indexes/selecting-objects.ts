import { defineIndex, type Index, keyOf } from '../engine/inputs.js';
import { selectingKinds, selectorOf } from '../walk/selector.js';
import type { Labels } from './selectors.js';

export interface SelectingObject {
  readonly name: string;
  /** Empty: it holds for the whole namespace. */
  readonly labels: Labels;
}

/** By cluster, kind and namespace: the objects that hold for workloads there. */
export const selectingObjects: Index<'selecting-objects', SelectingObject> = defineIndex({
  name: 'selecting-objects',
  kinds: selectingKinds,
  *entries(subject) {
    const { cluster, kind, namespace, name } = subject;
    yield [keyOf(cluster, kind, namespace), { name, labels: selectorOf(subject).labels }];
  },
  where: (key) => {
    const [cluster = '', , namespace = ''] = key.split('\n');
    return { cluster, namespace };
  },
});
