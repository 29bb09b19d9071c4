import { givenAt, removal } from '../../checks/repairs.js';
import { jsonEqual } from '../../engine/json-equal.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

export const subsetRepeated: Rule = defineRule({
  code: 'MSH2002',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['DestinationRule'],
  inputs: [],
  repair: 'sometimes',
  message: 'There is a subset {subset} already',
  evidence: 'presence',
  *check({ object, raw }) {
    const seen = new Map<string, unknown>();
    for (const { value, path } of each(object.spec?.subsets, 'spec/subsets')) {
      const given = givenAt(raw, path);
      if (!seen.has(value.name)) seen.set(value.name, given);
      else if (value.name !== '') {
        const isSame = jsonEqual(given, seen.get(value.name));
        yield { path: `${path}/name`, params: { subset: value.name }, ...(isSame && removal(path)) };
      }
    }
  },
});
