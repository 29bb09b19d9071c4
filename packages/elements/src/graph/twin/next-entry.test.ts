import { expect } from '@open-wc/testing';
import { bookstore } from '../fixtures/bookstore.js';
import { nextEntry } from './next-entry.js';

const [ingress, egress] = bookstore.nodes.map(({ id }) => id);
const [toWeb, toMobile] = bookstore.edges;

describe('nextEntry', () => {
  it('walks the nodes', () => {
    expect(nextEntry(bookstore, ingress ?? '', 'ArrowDown')).to.equal(egress);
    expect(nextEntry(bookstore, egress ?? '', 'ArrowUp')).to.equal(ingress);
    expect(nextEntry(bookstore, ingress ?? '', 'ArrowUp')).to.equal(undefined);
    expect(nextEntry(bookstore, ingress ?? '', 'End')).to.equal(bookstore.nodes.at(-1)?.id);
  });

  it('walks along calls and among those of one node', () => {
    expect(nextEntry(bookstore, ingress ?? '', 'ArrowRight')).to.equal(toWeb?.id);
    expect(nextEntry(bookstore, toWeb?.id ?? '', 'ArrowDown')).to.equal(toMobile?.id);
    expect(nextEntry(bookstore, toMobile?.id ?? '', 'ArrowRight')).to.equal(toMobile?.target);
    expect(nextEntry(bookstore, toMobile?.target ?? '', 'ArrowLeft')).to.equal(toMobile?.id);
    expect(nextEntry(bookstore, toMobile?.id ?? '', 'ArrowLeft')).to.equal(ingress);
  });

  it('knows no other key', () => {
    expect(nextEntry(bookstore, ingress ?? '', 'a')).to.equal(undefined);
  });
});
