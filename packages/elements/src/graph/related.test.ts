import { expect } from '@open-wc/testing';
import { bookstore } from './fixtures/bookstore.js';
import { relatedTo } from './related.js';

const idOf = (name: string): string => bookstore.nodes.find(({ id }) => id.endsWith(`/${name}`))?.id ?? '';
const names = (ids: ReadonlySet<string>): string[] =>
  [...ids]
    .filter((id) => bookstore.nodes.some((node) => node.id === id))
    .map((id) => id.split('/').at(-1) ?? '')
    .sort();

describe('relatedTo', () => {
  it('follows calls to both ends, but turns round nowhere', () => {
    expect(names(relatedTo(bookstore, idOf('pricing-v2')))).to.deep.equal([
      'cart-v4',
      'internet-ingress',
      'mobile-api-v3',
      'pricing-v2',
      'web',
      'web-v7',
    ]);
  });

  it('takes only one way through a call', () => {
    const call = bookstore.edges.find(({ source, target }) => source === idOf('cart-v4') && target === idOf('pricing-v2'));
    const found = relatedTo(bookstore, call?.id ?? '');
    expect(found.has(call?.id ?? '')).to.equal(true);
    expect(found.has(idOf('cart-cache'))).to.equal(false);
  });

  it('holds the boxes around what it holds, and all ways through a box', () => {
    expect(relatedTo(bookstore, idOf('pricing-v2')).has('box:namespace:east/checkout')).to.equal(true);
    const throughBox = names(relatedTo(bookstore, 'box:namespace:east/notifications'));
    expect(throughBox).to.include.members(['mailer-v2', 'push-v1', 'orders-v6', 'PassthroughCluster']).and.not.include('search-v2');
  });

  it('is empty for what is not there', () => {
    expect(relatedTo(bookstore, 'gone').size).to.equal(0);
  });
});
