import { defineIndex, type Index, keyOf } from '../engine/inputs.js';

/** By cluster, namespace and name: that there is a ServiceEntry. */
export const entryNames: Index<'entry-names', true> = defineIndex({
  name: 'entry-names',
  kinds: ['ServiceEntry'],
  exact: true,
  *entries({ cluster, namespace, name }) {
    yield [keyOf(cluster, namespace, name), true];
  },
  where: (key) => {
    const [cluster = '', namespace = ''] = key.split('\n');
    return { cluster, namespace };
  },
});
