import { defineRule, type Rule } from '../../rule.js';
import { filterMatchesOf } from '../../walk/envoy-filter.js';

const httpManagers: ReadonlySet<string> = new Set(['envoy.filters.network.http_connection_manager', 'envoy.http_connection_manager']);

export const filterMatchNotValid: Rule = defineRule({
  code: 'MSH7013',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['EnvoyFilter'],
  inputs: [],
  message: 'No filter can be chosen so: {fault}',
  *check({ object: { spec } }) {
    for (const { value, path, filter } of filterMatchesOf(spec)) {
      const { name = '', subFilter } = filter;
      if (name === '') yield { path, params: { fault: 'it has no name' } };
      else if (subFilter === undefined) continue;
      else if (value.applyTo !== 'HTTP_FILTER')
        yield { path: `${path}/subFilter`, params: { fault: 'only an HTTP_FILTER is chosen by subFilter' } };
      else if (!httpManagers.has(name))
        yield { path: `${path}/name`, params: { fault: 'only the HTTP connection manager has filters below it' } };
      else if ((subFilter.name ?? '') === '') yield { path: `${path}/subFilter`, params: { fault: 'the subFilter has no name' } };
    }
  },
});
