import { pathBelow } from '../../path.js';
import { defineRule, type Rule } from '../../rule.js';
import { httpMatchesOf } from '../../walk/virtual-service.js';

const name = /^(?::?[!#$%&'*+.^_`|~A-Za-z0-9-]+|@request\.auth\.claims(?:\..+|\[.+\]))$/i;

export const matchHeaderNotValid: Rule = defineRule({
  code: 'MSH1031',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [],
  message: '{header} cannot be matched: {fault}',
  *check({ object }) {
    for (const { value: match, path: at } of httpMatchesOf(object)) {
      for (const field of ['headers', 'withoutHeaders'] as const) {
        for (const header of Object.keys(match[field] ?? {})) {
          if (name.test(header)) continue;
          const fault = header === '' ? 'it has no name' : 'it is no name of a header';
          yield { path: pathBelow(`${at}/${field}`, header), params: { header: header || 'A header', fault } };
        }
      }
    }
  },
});
