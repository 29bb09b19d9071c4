import type { GraphQuery } from '@meshlens/core';
import { expect } from '@open-wc/testing';
import { shop } from './model/model.fixture.js';
import { subjectOf } from './model/subject.js';
import { detailQuery, logsQuery, tracesQuery } from './panel-tasks.js';

const question: GraphQuery = { namespaces: ['shop'], graphType: 'app', windowSeconds: 60, at: 5, features: ['health', 'operations'] };
const about = (...ids: string[]) => ({ subject: subjectOf(shop, ids), question, rangeSeconds: 600 });

describe('what the panel asks by itself', () => {
  it('is the node graph of the selection, drawn as the graph in hand, with what costs more', () => {
    expect(detailQuery(question, subjectOf(shop, ['cart>pay']))).to.deep.equal({
      ...question,
      focus: { type: 'app', cluster: 'east', namespace: 'bank', name: 'pay' },
      features: ['serviceEntries', 'labels', 'responseTime', 'security', 'throughput', 'operations'],
    });
    expect(detailQuery(question, subjectOf(shop, []))).to.equal(undefined);
    expect(detailQuery(question, subjectOf(shop, ['shop']))).to.equal(undefined);
    expect(detailQuery(undefined, subjectOf(shop, ['cart']))).to.equal(undefined);
  });

  it('are traces of what has spans and logs of what has pods, at the time that is looked at', () => {
    expect(tracesQuery(about('cart'))).to.deep.include({ app: 'cart', namespace: 'shop', cluster: 'east', at: 5, rangeSeconds: 600 });
    expect(tracesQuery(about('outside'))).to.equal(undefined);
    expect(tracesQuery(about('shop'))).to.equal(undefined);
    expect(logsQuery(about('cart'))).to.deep.include({ workload: 'cart-v2', cluster: 'east', at: 5 });
    expect(logsQuery(about('cart-svc'))).to.equal(undefined);
  });
});
