import type { GraphNode } from '@meshlens/core';
import { expect } from '@open-wc/testing';
import { en } from '../words/en.js';
import { namesOf } from './row-text.js';

const workload = (id: string, name: string, [cluster, namespace]: readonly [string, string]): GraphNode => ({
  ...{ id, type: 'workload', cluster, namespace, workload: name },
  ...{ destServices: [], traffic: [], marks: {} },
});

describe('names of rows', () => {
  it('tell nodes of the same name apart by what differs of their place', () => {
    const nodes = [
      workload('a', 'cart', ['east', 'shop']),
      workload('b', 'cart', ['west', 'shop']),
      workload('c', 'pay', ['east', 'shop']),
      workload('d', 'pay', ['west', 'bank']),
      workload('e', 'books', ['east', 'shop']),
    ];
    const names = [...namesOf(nodes, {}, { words: en, language: 'en' }).values()];
    expect(names).to.deep.equal(['cart (east)', 'cart (west)', 'pay (shop, east)', 'pay (bank, west)', 'books']);
  });

  it('do not repeat the place where that is the same', () => {
    const nodes = [
      workload('a', 'cart', ['east', 'shop']),
      { ...workload('b', 'cart', ['east', 'shop']), type: 'service' as const, service: 'cart' },
    ];
    expect([...namesOf(nodes, {}, { words: en, language: 'en' }).values()]).to.deep.equal(['cart', 'cart']);
  });
});
