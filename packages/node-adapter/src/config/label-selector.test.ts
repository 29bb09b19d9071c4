import { describe, expect, it } from 'vitest';
import { parseLabelSelector } from './label-selector.js';

const labels = { env: 'prod', team: 'shop', 'istio.io/rev': 'v1', empty: '' };

describe('a label selector', () => {
  it.each<[string, boolean]>([
    ['env=prod', true],
    ['env == prod', true],
    ['env=stage', false],
    ['env!=stage', true],
    ['env!=prod', false],
    ['missing!=x', true],
    ['env in (prod, stage)', true],
    ['env in (stage)', false],
    ['env notin (stage)', true],
    ['missing notin (a)', true],
    ['missing in (a)', false],
    ['team', true],
    ['missing', false],
    ['!missing', true],
    ['! team', false],
    ['istio.io/rev=v1', true],
    ['empty=', true],
    ['missing=', false],
    ['env=prod,team in (shop,pay),!missing', true],
    ['env=prod,team in (pay)', false],
    ['constructor', false],
    ['constructor!=x', true],
  ])('%j fits: %j', (text, fits) => {
    expect(parseLabelSelector(text)(labels)).toBe(fits);
  });

  it.each([
    '',
    ',',
    'env=',
    'a b',
    'env in prod',
    'env in (a',
    'env=a=b',
    '-a=b',
    'env=$x',
    'a in (b c)',
    'x'.repeat(3_000),
    `${'a,'.repeat(500)}!`,
  ])('%j is one or is refused in plain words', (text) => {
    try {
      expect(parseLabelSelector(text)).toBeTypeOf('function');
      expect(text).toBe('env=');
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      expect(error.message).toMatch(/^must be label selectors such as/);
    }
  });
});
