import { expect } from '@open-wc/testing';
import { bookstore } from '../fixtures/bookstore.js';
import { placeOfCall, sortCalls, tableColumns } from './sort-calls.js';

const names = new Map(bookstore.nodes.map(({ id }) => [id, id]));

describe('the order of calls', () => {
  for (const column of tableColumns) {
    it(`is by ${column}, either way, and loses none`, () => {
      const [up, down] = [false, true].map((descending) => sortCalls(bookstore.edges, names, { column, descending }));
      expect(up).to.have.members([...bookstore.edges]);
      expect(down).to.have.members([...bookstore.edges]);
      if (column === 'rate') {
        const rates = up?.map(({ traffic }) => traffic.rate) ?? [];
        expect(rates).to.deep.equal([...rates].sort((a, b) => a - b));
        expect(down?.map(({ traffic }) => traffic.rate)).to.deep.equal(rates.reverse());
      }
    });
  }

  it('tells where a call is, or the first one of a node or a box', () => {
    const [call] = bookstore.edges.slice(-1);
    const node = bookstore.nodes.find(({ id }) => id === call?.source);
    expect(placeOfCall(bookstore.edges, call?.id ?? '', bookstore)).to.equal(bookstore.edges.length - 1);
    const place = placeOfCall(bookstore.edges, node?.id ?? '', bookstore) ?? -1;
    expect([bookstore.edges[place]?.source, bookstore.edges[place]?.target]).to.include(node?.id);
    expect(placeOfCall(bookstore.edges, node?.box ?? '', bookstore)).to.be.within(0, place);
    expect(placeOfCall(bookstore.edges, 'gone', bookstore)).to.equal(undefined);
  });
});
