import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

const filters: ReadonlySet<string> = new Set(['NETWORK_FILTER', 'HTTP_FILTER']);
const config = ['typed_config', 'typedConfig', 'config_discovery', 'configDiscovery'] as const;

export const filterWithoutTypedConfig: Rule = defineRule({
  code: 'MSH7017',
  also: ['IST0133'],
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['EnvoyFilter'],
  inputs: [],
  message: 'The filter {name} has no typed_config; Envoy finds filters by their type only',
  *check({ object: { spec } }) {
    for (const { value, path } of each(spec?.configPatches, 'spec/configPatches')) {
      const { applyTo = '', patch } = value;
      if (!filters.has(applyTo) || patch?.value === undefined || patch.operation === 'REMOVE') continue;
      const { value: given } = patch;
      const name = typeof given.name === 'string' ? given.name : '';
      if (config.some((field) => given[field] !== undefined)) continue;
      yield { path: `${path}/patch/value`, params: { name } };
    }
  },
});
