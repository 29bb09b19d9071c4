import { expect } from '@open-wc/testing';
import { bookstore } from '../fixtures/bookstore.js';
import { en as words } from '../words/en.js';
import { newsOf } from './news.js';

const wording = { words, language: 'en' };
const names = new Map(bookstore.nodes.map(({ id, workload, service }) => [id, workload ?? service ?? id]));
const news = (after: typeof bookstore): string => newsOf(bookstore, after, { names, wording });
const turned = (name: string, status: 'failure' | 'healthy') => ({
  ...bookstore,
  nodes: bookstore.nodes.map((node) => (node.workload === name ? { ...node, health: { status, reasons: [] } } : node)),
});

describe('newsOf', () => {
  it('is silent where nothing of weight changed', () => {
    expect(news({ ...bookstore, at: 1 })).to.equal('');
    expect(newsOf(undefined, bookstore, { names, wording })).to.equal('');
  });

  it('tells what fails and what no longer does', () => {
    expect(news(turned('cart-v4', 'failure'))).to.equal('Now failing: cart-v4.');
    expect(news(turned('orders-v6', 'healthy'))).to.equal('No longer failing: orders-v6.');
  });

  it('counts what came and went', () => {
    expect(news({ ...bookstore, nodes: bookstore.nodes.filter(({ workload }) => workload !== 'ledger-v9') })).to.equal(
      'Nodes: 0 new, 1 gone.',
    );
  });
});
