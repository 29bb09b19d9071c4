import { nanosecondsOf } from '../../checks/durations.js';
import { defineRule, type Rule } from '../../rule.js';
import { durationsOf } from '../../walk/durations.js';

export const durationTooFine: Rule = defineRule({
  code: 'MSH9005',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['DestinationRule', 'RequestAuthentication', 'Sidecar', 'VirtualService'],
  inputs: [],
  message: '{duration} is finer than Istio takes: it must be whole {unit}',
  *check(subject) {
    for (const { value: duration, path, unit } of durationsOf(subject)) {
      const nanoseconds = nanosecondsOf(duration);
      const size = unit === 'seconds' ? 1_000_000_000n : 1_000_000n;
      // What is below a millisecond is told of its structure.
      if (nanoseconds !== undefined && nanoseconds >= 1_000_000n && nanoseconds % size !== 0n) yield { path, params: { duration, unit } };
    }
  },
});
