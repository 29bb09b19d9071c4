import { pathBelow } from '../../path.js';
import { defineRule, type Rule } from '../../rule.js';
import { httpMatchesOf, isForMesh } from '../../walk/virtual-service.js';

export const claimMatchWithoutGateway: Rule = defineRule({
  code: 'MSH1026',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [],
  message: '{header} is known at gateways only, and this VirtualService is for the mesh as well',
  *check({ object }) {
    if (!isForMesh(object)) return;
    for (const { value: match, path: at } of httpMatchesOf(object)) {
      for (const field of ['headers', 'withoutHeaders'] as const) {
        for (const header of Object.keys(match[field] ?? {})) {
          if (/^@request\.auth\.claims[.[]/.test(header)) yield { path: pathBelow(`${at}/${field}`, header), params: { header } };
        }
      }
    }
  },
});
