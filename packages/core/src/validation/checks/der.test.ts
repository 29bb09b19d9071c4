import { expect, it } from 'vitest';
import { bytesOf, elementsOf, textOf } from './der.js';

it.each([
  ['', ''],
  ['aGVsbG8=', 'hello'],
  ['aGVsbA==', 'hell'],
  ['aGVs\nbG8h', 'hello!'],
])('reads %j', (base64, text) => {
  expect(textOf(bytesOf(base64) ?? [])).toBe(text);
});

it.each(['a', 'aGVsbG8', 'a$==', '=aaa'])('refuses %j', (base64) => {
  expect(bytesOf(base64)).toBeUndefined();
});

it('takes DER apart', () => {
  expect(elementsOf([0x30, 0x03, 0x02, 0x01, 0x05, 0x05, 0x00])).toEqual([
    { tag: 0x30, content: [0x02, 0x01, 0x05] },
    { tag: 0x05, content: [] },
  ]);
  expect(elementsOf([0x04, 0x81, 0x01, 0x07])).toEqual([{ tag: 0x04, content: [0x07] }]);
});

it.each([[[0x30, 0x05, 0x00]], [[0x30, 0x80, 0x00, 0x00]], [[0x30, 0x85, 1, 1, 1, 1, 1]]])('refuses %j', (bytes) => {
  expect(elementsOf(bytes)).toBeUndefined();
});
