import { expect } from '@open-wc/testing';
import { bookstore } from '../fixtures/bookstore.js';
import { keepRows } from './keep-rows.js';
import { twinRows } from './rows.js';

const before = twinRows(bookstore, new Set());

describe('keepRows', () => {
  it('gives the very list of before where nothing changed', () => {
    expect(keepRows(before, twinRows({ ...bookstore, at: 1 }, new Set()))).to.equal(before);
  });

  it('gives new objects only for what changed', () => {
    const [edge] = bookstore.edges;
    const edges = bookstore.edges.map((each) => (each === edge ? { ...each } : each));
    const after = keepRows(before, twinRows({ ...bookstore, edges }, new Set()));
    const known = new Set(before);
    expect(after.flatMap((row) => (known.has(row) ? [] : [row.key]))).to.have.members([`out ${edge?.id}`, `in ${edge?.id}`]);
  });

  it('gives new objects for rows that moved', () => {
    const [first, ...rest] = bookstore.boxes;
    const after = keepRows(before, twinRows({ ...bookstore, boxes: first ? [...rest, first] : [] }, new Set()));
    expect(after.map(({ key }) => key)).to.deep.equal(
      twinRows({ ...bookstore, boxes: first ? [...rest, first] : [] }, new Set()).map(({ key }) => key),
    );
  });
});
