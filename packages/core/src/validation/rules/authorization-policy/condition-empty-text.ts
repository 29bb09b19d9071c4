import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

function* emptyTexts(part: object, path: string): Iterable<{ readonly path: string }> {
  for (const [field, list] of Object.entries(part)) {
    if (!Array.isArray(list)) continue;
    for (const [i, text] of list.entries()) if (text === '') yield { path: `${path}/${field}[${i}]` };
  }
}

export const conditionEmptyText: Rule = defineRule({
  code: 'MSH6004',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['AuthorizationPolicy'],
  inputs: [],
  message: 'An empty text fits nothing',
  *check({ object }) {
    for (const { value: rule, path } of each(object.spec?.rules, 'spec/rules')) {
      for (const { value, path: at } of each(rule.from, `${path}/from`)) yield* emptyTexts(value.source ?? {}, `${at}/source`);
      for (const { value, path: at } of each(rule.when, `${path}/when`))
        yield* emptyTexts({ values: value.values, notValues: value.notValues }, at);
      for (const { value, path: at } of each(rule.to, `${path}/to`)) yield* emptyTexts(value.operation ?? {}, `${at}/operation`);
    }
  },
});
