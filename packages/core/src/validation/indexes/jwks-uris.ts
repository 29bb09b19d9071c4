import { defineIndex, type Index } from '../engine/inputs.js';

/** By cluster: the RequestAuthentications that let istiod fetch keys from an address, as `namespace/name`. */
export const jwksFetchers: Index<'jwks-fetchers', string> = defineIndex({
  name: 'jwks-fetchers',
  kinds: ['RequestAuthentication'],
  *entries({ cluster, namespace, name, object: { spec } }) {
    const fetches = (spec?.jwtRules ?? []).some(({ jwksUri = '', jwks = '' }) => jwksUri !== '' || jwks === '');
    if (fetches) yield [cluster, `${namespace}/${name}`];
  },
  where: (cluster) => ({ cluster }),
});
