import { expect, it } from 'vitest';
import { labelFaults } from './metadata-labels.js';

it('takes labels as Kubernetes does', () => {
  const labels = { app: 'a', 'app.kubernetes.io/name': 'Reviews_v1.0', 'a-b': '' };
  expect([...labelFaults(labels, 'spec/labels')]).toEqual([]);
});

it.each([
  ['.', 'a'],
  ['a/b/c', 'a'],
  ['-a', 'a'],
  ['a', '~'],
  ['a', 'b-'],
  [`${'a'.repeat(64)}`, 'a'],
  [`${'a.'.repeat(130)}a/b`, 'a'],
])('refuses %s: %s', (key, value) => {
  expect([...labelFaults({ [key]: value }, 'spec/labels')]).toHaveLength(1);
});
