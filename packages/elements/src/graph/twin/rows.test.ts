import { expect } from '@open-wc/testing';
import { bookstore } from '../fixtures/bookstore.js';
import { nextRow, rowTyped } from './next-row.js';
import { twinRows } from './rows.js';

const none: ReadonlySet<string> = new Set();
const rows = twinRows(bookstore, none);
const row = (key: string) => rows.find((each) => each.key === key);
const cart = bookstore.nodes.find(({ id }) => id.endsWith('/cart-v4'))?.id ?? '';
const [out] = bookstore.edges.filter(({ source }) => source === cart);
const to = (key: string, press: string) => nextRow(rows, key, press);

describe('twinRows', () => {
  it('hold every box and node once, and every call below both of its ends', () => {
    expect(rows.length).to.equal(bookstore.boxes.length + bookstore.nodes.length + 2 * bookstore.edges.length);
    expect(new Set(rows.map(({ key }) => key)).size).to.equal(rows.length);
  });

  it('say their place: level, siblings, and what they are below', () => {
    const app = bookstore.boxes.find(({ type }) => type === 'app');
    expect(row(app?.id ?? '')).to.deep.include({ level: 2, parent: app?.box, expanded: true });
    expect(row(cart)).to.deep.include({ level: 2, expanded: true });
    expect(row(`out ${out?.id}`)).to.deep.include({ level: 3, position: 1, parent: cart, far: out?.target });
    expect(row(`out ${out?.id}`)?.expanded).to.equal(undefined);
  });

  it('hide what is below what was closed, and say that it is there', () => {
    const closed = twinRows(bookstore, new Set([cart]));
    expect(closed.find(({ key }) => key === cart)?.expanded).to.equal(false);
    expect(closed.some(({ parent }) => parent === cart)).to.equal(false);
  });

  it('begin closed where there would be too many, with all nodes in sight', () => {
    const nodes = Array.from({ length: 6_000 }, (_, index) => ({ ...bookstore.nodes[0]!, id: `n${index}`, namespace: 'x' }));
    const edges = nodes.map((node, index) => ({ ...bookstore.edges[0]!, id: `e${index}`, source: node.id, target: 'n0' }));
    const large = twinRows({ ...bookstore, boxes: [], nodes, edges }, none);
    expect(large.length).to.equal(6_000);
    expect(large[1]?.expanded).to.equal(false);
  });
});

describe('nextRow', () => {
  it('walks what is in sight', () => {
    expect(to(rows[0]?.key ?? '', 'ArrowDown')).to.deep.equal({ kind: 'to', key: rows[1]?.key });
    expect(to(rows[0]?.key ?? '', 'ArrowUp')).to.equal(undefined);
    expect(to(cart, 'End')).to.deep.equal({ kind: 'to', key: rows.at(-1)?.key });
    expect(to(cart, 'Home')).to.deep.equal({ kind: 'to', key: rows[0]?.key });
  });

  it('goes into a node, along a call, and back out', () => {
    expect(to(cart, 'ArrowRight')).to.deep.equal({ kind: 'to', key: `out ${out?.id}` });
    expect(to(`out ${out?.id}`, 'ArrowRight')).to.deep.equal({ kind: 'go', id: out?.target });
    expect(to(`out ${out?.id}`, 'ArrowLeft')).to.deep.equal({ kind: 'to', key: cart });
    expect(to(cart, 'ArrowLeft')).to.deep.equal({ kind: 'turn', key: cart });
    const closed = twinRows(bookstore, new Set([cart]));
    expect(nextRow(closed, cart, 'ArrowRight')).to.deep.equal({ kind: 'turn', key: cart });
    expect(nextRow(closed, cart, 'ArrowLeft')).to.deep.equal({ kind: 'to', key: row(cart)?.parent });
  });

  it('knows no other key, and nothing that is not there', () => {
    expect(to(cart, 'F2')).to.equal(undefined);
    expect(to('gone', 'ArrowDown')).to.equal(undefined);
  });
});

describe('rowTyped', () => {
  const named = ['apple', 'apricot', 'banana'].map((text) => ({ key: text, text }));

  it('finds what begins so, going round', () => {
    expect(rowTyped(named, 'apple', 'apr')).to.equal('apricot');
    expect(rowTyped(named, 'banana', 'AP')).to.equal('apple');
    expect(rowTyped(named, 'apple', 'x')).to.equal(undefined);
  });

  it('goes on with one letter again', () => {
    expect(rowTyped(named, 'apple', 'a')).to.equal('apricot');
    expect(rowTyped(named, 'apricot', 'aa')).to.equal('apple');
  });
});
