import { givenAt, removal, type Repair, setTo } from '../../checks/repairs.js';
import { unmistaken } from '../../schema/near.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

const conditions: ReadonlySet<string> = new Set([
  '5xx',
  'gateway-error',
  'reset',
  'reset-before-request',
  'connect-failure',
  'envoy-ratelimited',
  'retriable-4xx',
  'refused-stream',
  'retriable-status-codes',
  'retriable-headers',
  'http3-post-connect-failure',
  'cancelled',
  'deadline-exceeded',
  'internal',
  'resource-exhausted',
  'unavailable',
]);

/** Statuses of HTTP that have a name. */
const isStatus = (text: string): boolean => /^(?:10[0-3]|20[0-8]|226|30[0-578]|40\d|41[0-8]|42[1-689]|431|451|50[0-8]|51[01])$/.test(text);

export const retriesNotValid: Rule = defineRule({
  code: 'MSH1024',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [],
  repair: 'sometimes',
  message: 'The retries cannot be made: {fault}',
  *check({ object, raw }) {
    for (const { value: rule, path: at } of each(object.spec?.http, 'spec/http')) {
      const { retries } = rule;
      if (retries === undefined) continue;
      const path = `${at}/retries`;
      const { attempts = 0, retryOn = '' } = retries;
      if (attempts < 0) yield { path: `${path}/attempts`, params: { fault: 'attempts are below zero' } };
      if (attempts === 0) {
        for (const field of ['perTryTimeout', 'retryOn', 'retryRemoteLocalities'] as const) {
          const value = retries[field] ?? '';
          if (value === '') continue;
          // Where attempts are not said, they may have been forgotten.
          const isOff = givenAt(raw, `${path}/attempts`) === 0;
          const at = `${path}/${field}`;
          yield { path: at, params: { fault: `attempts are 0, so ${field} must not be set` }, ...(isOff && removal(at)) };
        }
      }
      for (const condition of retryOn === '' ? [] : retryOn.split(',')) {
        if (conditions.has(condition) || isStatus(condition)) continue;
        yield {
          path: `${path}/retryOn`,
          params: { fault: `"${condition}" is no condition to retry on` },
          ...respeltConditions(`${path}/retryOn`, retryOn),
        };
      }
    }
  },
});

/** Without blanks, and with conditions that are almost known as they are known; nothing where one of them is not. */
function respeltConditions(path: string, retryOn: string): Repair {
  const meant = retryOn.split(',').map((each) => {
    const condition = each.trim();
    return conditions.has(condition) || isStatus(condition) ? condition : unmistaken(condition, conditions);
  });
  return meant.includes(undefined) ? {} : setTo(path, meant.join(','));
}
