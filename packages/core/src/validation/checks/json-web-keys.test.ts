import { expect, it } from 'vitest';
import { readKeys } from './json-web-keys.js';

const rsa = { kty: 'RSA', n: 'AQAB', e: 'AQAB' };

it.each([{ keys: [] }, { keys: [rsa] }, rsa, { keys: [{ kty: 'EC', crv: 'P-256', x: 'a', y: 'b' }] }])('reads %j', (set) => {
  expect(readKeys(JSON.stringify(set))).toEqual({ secret: [] });
});

it.each(['keys', '[]', '1', '{"keys": 1}', '{"keys": [1]}', '{"keys": [{"kty": "constructor"}]}', '{"kty": "RSA", "n": "a"}'])(
  'refuses %s',
  (text) => {
    expect(readKeys(text).fault).toBeDefined();
  },
);

it('names keys that must not be seen', () => {
  expect(readKeys(JSON.stringify({ keys: [{ ...rsa, d: 'x', kid: 'main' }, { kty: 'oct', k: 'x' }, rsa] })).secret).toEqual(['main', '1']);
});
