import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

const isPort = (text: string): boolean => /^\d{1,5}$/.test(text) && Number(text) <= 65535;

export const portNotValid: Rule = defineRule({
  code: 'MSH6006',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['AuthorizationPolicy'],
  inputs: [],
  message: '{text} is no port: it must be a number from 0 to 65535',
  *check({ object }) {
    for (const { value: rule, path } of each(object.spec?.rules, 'spec/rules')) {
      for (const { value, path: at } of each(rule.to, `${path}/to`)) {
        for (const field of ['ports', 'notPorts'] as const) {
          for (const { value: text, path: place } of each(value.operation?.[field], `${at}/operation/${field}`)) {
            if (text !== '' && !isPort(text)) yield { path: place, params: { text } };
          }
        }
      }
      for (const {
        value: { key, values, notValues },
        path: at,
      } of each(rule.when, `${path}/when`)) {
        if (key !== 'destination.port') continue;
        for (const { value: text, path: place } of [...each(values, `${at}/values`), ...each(notValues, `${at}/notValues`)]) {
          if (!isPort(text)) yield { path: place, params: { text } };
        }
      }
    }
  },
});
