import { defineRule, type Rule } from '../../rule.js';
import { typesOf } from '../../walk/envoy-filter.js';
import { each } from '../../walk/walk.js';

const named: ReadonlySet<string> = new Set([
  'LISTENER',
  'FILTER_CHAIN',
  'NETWORK_FILTER',
  'HTTP_FILTER',
  'ROUTE_CONFIGURATION',
  'VIRTUAL_HOST',
  'HTTP_ROUTE',
  'CLUSTER',
  'LISTENER_FILTER',
  'EXTENSION_CONFIG',
]);

function typeFault(type: unknown): string | undefined {
  if (typeof type !== 'string' || !type.includes('/')) return 'its @type is no type.googleapis.com/…';
  return /^[^/]+\/envoy\.(?:.*\.)?v2(?:alpha\d*)?\./.test(type) ? `${type} is of the API v2, which Envoy knows no more` : undefined;
}

export const patchValueNotValid: Rule = defineRule({
  code: 'MSH7016',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['EnvoyFilter'],
  inputs: [],
  message: 'The value of the patch cannot be used: {fault}',
  *check({ object: { spec } }) {
    for (const { value, path } of each(spec?.configPatches, 'spec/configPatches')) {
      const { patch } = value;
      if (patch?.value === undefined) continue;
      const at = `${path}/patch/value`;
      if (named.has(value.applyTo ?? '') && patch.value.name !== undefined && typeof patch.value.name !== 'string')
        yield { path: `${at}/name`, params: { fault: 'the name is no text' } };
      for (const { value: type, path: place } of typesOf(patch.value, at)) {
        const fault = typeFault(type);
        if (fault !== undefined) yield { path: place, params: { fault } };
      }
    }
  },
});
