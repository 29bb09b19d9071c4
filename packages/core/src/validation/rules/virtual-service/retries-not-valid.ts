import { givenAt, removal, type Repair, setTo } from '../../checks/repairs.js';
import { isRetryCondition, retryConditions } from '../../checks/retry-conditions.js';
import { unmistaken } from '../../schema/near.js';
import { defineRule, type Rule } from '../../rule.js';
import { httpRulesOf } from '../../walk/virtual-service.js';

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
    for (const { value: rule, path: at } of httpRulesOf(object)) {
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
        if (isRetryCondition(condition)) continue;
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
    return isRetryCondition(condition) ? condition : unmistaken(condition, retryConditions);
  });
  return meant.includes(undefined) ? {} : setTo(path, meant.join(','));
}
