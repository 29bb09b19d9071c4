import { expect, it } from 'vitest';
import { nanosecondsOf } from './durations.js';

it.each([
  ['5s', 5_000_000_000n],
  ['1h30m', 5_400_000_000_000n],
  ['2.000000005s', 2_000_000_005n],
  ['1.5ms', 1_500_000n],
  ['-1s', -1_000_000_000n],
  ['.5s', 500_000_000n],
  ['0', 0n],
  ['', undefined],
  ['007ms', 7_000_000n],
  ['9999999999s', 9_999_999_999_000_000_000n],
  ['5', undefined],
  ['5s ', undefined],
  ['.s', undefined],
  ['5d', undefined],
])('%s is %s', (text, nanoseconds) => {
  expect(nanosecondsOf(text)).toBe(nanoseconds);
});
