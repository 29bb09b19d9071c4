import { expect, it } from 'vitest';
import type { VirtualService } from '../../model/generated/istio.js';
import { expressionsOf, textMatchesOf } from './expressions.js';

const object: VirtualService = {
  apiVersion: 'networking.istio.io/v1',
  kind: 'VirtualService',
  metadata: { name: 'reviews' },
  spec: {
    http: [
      {
        match: [{ uri: { regex: '/a.*' }, headers: { 'x-user': { prefix: '' } }, withoutHeaders: { 'x-a': { regex: '*' } } }],
        corsPolicy: { allowOrigins: [{ exact: 'a' }, { regex: 'b' }] },
        rewrite: { uriRegexRewrite: { match: 'c', rewrite: 'd' } },
      },
    ],
  },
};

it('finds every comparison of a match', () => {
  expect([...textMatchesOf(object)].map(({ path }) => path)).toEqual([
    'spec/http[0]/match[0]/uri',
    'spec/http[0]/match[0]/headers/x-user',
    'spec/http[0]/match[0]/withoutHeaders/x-a',
  ]);
});

it('finds every regular expression, and leaves out the one that stands for any value', () => {
  expect([...expressionsOf(object)]).toEqual([
    { value: '/a.*', path: 'spec/http[0]/match[0]/uri/regex' },
    { value: 'b', path: 'spec/http[0]/corsPolicy/allowOrigins[1]/regex' },
    { value: 'c', path: 'spec/http[0]/rewrite/uriRegexRewrite/match' },
  ]);
});
