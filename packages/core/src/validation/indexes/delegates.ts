import { defineIndex, type Index, keyOf } from '../engine/inputs.js';

/** By cluster, namespace and name: that there is a VirtualService that can be delegated to, which is one without hosts. */
export const delegates: Index<'delegates', true> = defineIndex({
  name: 'delegates',
  kinds: ['VirtualService'],
  exact: true,
  *entries({ cluster, namespace, name, object: { spec } }) {
    if ((spec?.hosts ?? []).length === 0) yield [keyOf(cluster, namespace, name), true];
  },
  where: (key) => {
    const [cluster = '', namespace = ''] = key.split('\n');
    return { cluster, namespace };
  },
});
