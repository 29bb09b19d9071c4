import { expect, it } from 'vitest';
import { headerValueFault } from './header-values.js';

it.each([
  '',
  'a',
  '100%%',
  '%HOSTNAME%',
  'a %HOSTNAME% b',
  '%REQ(x-user)%',
  '%UPSTREAM_METADATA(["a", "b"])%',
  '%REQ(a)% %%',
  '%%%HOSTNAME%',
])('takes %j', (value) => {
  expect(headerValueFault(value)).toBeUndefined();
});

it.each(['%', 'a%', '50% off', '%START_TIME', '%START_TIME%%', '%REQ(a%', '%REQ(a)', '%REQ(["a)%', '%REQ([a])%', '%REQ(a) b%', 'a\u0000'])(
  'refuses %j',
  (value) => {
    expect(headerValueFault(value)).toBeDefined();
  },
);

it('takes time in proportion to the value', () => {
  expect(headerValueFault('%A(["\\'.repeat(20_000))).toBeDefined();
});
