import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

export const patchNotComplete: Rule = defineRule({
  code: 'MSH7010',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['EnvoyFilter'],
  inputs: [],
  message: 'The patch cannot be made: {fault}',
  *check({ object: { spec } }) {
    for (const { value, path } of each(spec?.configPatches, 'spec/configPatches')) {
      const { applyTo = 'INVALID', patch } = value;
      if (applyTo === 'INVALID') yield { path: `${path}/applyTo`, params: { fault: 'it does not say what it is for' } };
      else if (patch === undefined) yield { path, params: { fault: 'it does not say what to do' } };
      else if ((patch.operation ?? 'INVALID') === 'INVALID')
        yield { path: `${path}/patch/operation`, params: { fault: 'it has no operation' } };
      else if (patch.operation !== 'REMOVE' && patch.value === undefined)
        yield { path: `${path}/patch`, params: { fault: `${patch.operation} needs a value` } };
    }
  },
});
