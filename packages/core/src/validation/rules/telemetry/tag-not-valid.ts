import { isGivenEmpty } from '../../checks/given.js';
import { pathBelow } from '../../path.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

const sources = [
  ['literal', 'value'],
  ['header', 'name'],
  ['environment', 'name'],
] as const;

export const tagNotValid: Rule = defineRule({
  code: 'MSH7003',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['Telemetry'],
  inputs: [],
  message: 'The tag cannot be used: {fault}',
  *check({ raw, object: { spec } }) {
    for (const { value, path } of each(spec?.tracing, 'spec/tracing')) {
      for (const [name, tag] of Object.entries(value.customTags ?? {})) {
        const at = pathBelow(`${path}/customTags`, name);
        if (name === '') yield { path: at, params: { fault: 'it has no name' } };
        for (const [sort, field] of sources) {
          if (tag[sort] !== undefined && isGivenEmpty(raw, `${at}/${sort}/${field}`))
            yield { path: `${at}/${sort}/${field}`, params: { fault: `its ${field} is empty` } };
        }
      }
    }
    for (const { value, path } of each(spec?.metrics, 'spec/metrics')) {
      for (const { value: override, path: at } of each(value.overrides, `${path}/overrides`)) {
        for (const [name, tag] of Object.entries(override.tagOverrides ?? {})) {
          const place = pathBelow(`${at}/tagOverrides`, name);
          const { operation = 'UPSERT' } = tag;
          if (name === '') yield { path: place, severity: 'warning', params: { fault: 'it has no name' } };
          else if (operation === 'UPSERT' && isGivenEmpty(raw, `${place}/value`))
            yield { path: `${place}/value`, params: { fault: 'UPSERT needs a value' } };
        }
      }
    }
  },
});
