import { expect, it } from 'vitest';
import { didYouMean } from './did-you-mean.js';

it.each([
  ['--prot', ' Did you mean --port?'],
  ['--Kubeconfg', ' Did you mean --kubeconfig?'],
  ['--xyzzy', ''],
  ['--nose', ''],
  ['x'.repeat(5_000), ''],
])('%s', (word, expected) => {
  expect(didYouMean(word, ['--port', '--kubeconfig', '--host'])).toBe(expected);
});
