import { isIpOrCidr } from '../../checks/addresses.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

const addressKeys: ReadonlySet<string> = new Set(['source.ip', 'remote.ip', 'destination.ip']);

export const addressNotValid: Rule = defineRule({
  code: 'MSH6005',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['AuthorizationPolicy'],
  inputs: [],
  message: '{text} is neither an address nor a range of addresses',
  *check({ object }) {
    for (const { value: rule, path } of each(object.spec?.rules, 'spec/rules')) {
      for (const { value, path: at } of each(rule.from, `${path}/from`)) {
        for (const field of ['ipBlocks', 'notIpBlocks', 'remoteIpBlocks', 'notRemoteIpBlocks'] as const) {
          for (const { value: text, path: place } of each(value.source?.[field], `${at}/source/${field}`)) {
            if (text !== '' && !isIpOrCidr(text)) yield { path: place, params: { text } };
          }
        }
      }
      for (const {
        value: { key, values, notValues },
        path: at,
      } of each(rule.when, `${path}/when`)) {
        if (!addressKeys.has(key)) continue;
        for (const { value: text, path: place } of [...each(values, `${at}/values`), ...each(notValues, `${at}/notValues`)]) {
          if (!isIpOrCidr(text)) yield { path: place, params: { text } };
        }
      }
    }
  },
});
