import type { ListedFinding, Severity } from '@meshlens/core';
import { expect } from '@open-wc/testing';
import { findingListsByNode } from '../../graph/node-findings.js';
import { findingsOf } from './findings-of.js';
import { shop } from './model.fixture.js';
import { subjectOf } from './subject.js';

const finding = (severity: Severity, ref: Partial<ListedFinding['ref']>, ignored?: true): ListedFinding => ({
  code: 'KIA1101',
  codes: ['KIA1101'],
  severity,
  ref: { cluster: 'east', group: 'apps', kind: 'Deployment', namespace: 'shop', name: 'cart-v2', ...ref },
  path: '',
  params: {},
  related: [],
  ...(ignored && { ignored }),
});

const note = finding('info', {});
const mistake = finding('error', {});
const elsewhere = finding('error', { namespace: 'bank', name: 'ledger' });
const ofNamespace = finding('warning', { group: '', kind: 'Namespace', namespace: '', name: 'shop' });
const ignored = finding('error', {}, true);
const all = [note, mistake, elsewhere, ofNamespace, ignored];
const of = (...ids: string[]): readonly ListedFinding[] =>
  findingsOf(subjectOf(shop, ids), { graph: shop, byNode: findingListsByNode(shop, all), all });

describe('findingsOf', () => {
  it('a node lists the worst first, without what is ignored', () => {
    expect(of('cart')).to.deep.equal([mistake, note]);
    expect(of('pay')).to.deep.equal([]);
  });

  it('an edge lists those of both ends, a box all in it, the mesh all', () => {
    expect(of('cart>pay')).to.deep.equal([mistake, note]);
    expect(of('shop')).to.deep.equal([mistake, ofNamespace, note]);
    expect(of('cart-app')).to.deep.equal([mistake, note]);
    expect(of('cluster')).to.have.length(4);
    expect(of()).to.have.length(4);
    expect(of('cart', 'pay')).to.deep.equal([]);
  });
});
