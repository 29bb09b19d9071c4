import { describe, expect, it } from 'vitest';
import { isCidr, isIp, isIpOrCidr, isUnixSocket } from './addresses.js';

describe('isIp', () => {
  it.each(['10.0.0.1', '0.0.0.0', '::', '::1', 'fe80::1', '1:2:3:4:5:6:7:8', '::ffff:10.0.0.1', '1::', 'fe80::1%eth0'])(
    'takes %j',
    (text) => {
      expect(isIp(text)).toBe(true);
    },
  );

  it.each([
    '',
    '10.0.0',
    '10.0.0.256',
    '010.0.0.1',
    '1:2:3',
    '1::2::3',
    ':::',
    '1:2:3:4:5:6:7:8:9',
    '10.0.0.1::',
    '10.0.0.1/8',
    'a.b',
    'fe80::1%',
    '10.0.0.1%eth0',
  ])('refuses %j', (text) => {
    expect(isIp(text)).toBe(false);
  });
});

describe('isCidr', () => {
  it('wants a prefix that fits the version', () => {
    expect(['10.0.0.0/8', '0.0.0.0/0', '::/128'].every(isCidr)).toBe(true);
    expect(['10.0.0.0', '10.0.0.0/33', '10.0.0.0/', '10.0.0.0/08', '::/129', '10.0.0.0/8/8', 'a/8'].some(isCidr)).toBe(false);
  });
});

describe('isIpOrCidr', () => {
  it('takes both', () => {
    expect(['10.0.0.1', '10.0.0.0/8'].map(isIpOrCidr)).toEqual([true, true]);
    expect(['10.0.0.1:80', 'a'].map(isIpOrCidr)).toEqual([false, false]);
  });
});

describe('isUnixSocket', () => {
  it('wants an absolute path or an abstract name', () => {
    expect(['unix:///run/a', 'unix://@a'].every(isUnixSocket)).toBe(true);
    expect(['unix://a', 'unix:///run/', '/run/a', ''].some(isUnixSocket)).toBe(false);
  });
});
