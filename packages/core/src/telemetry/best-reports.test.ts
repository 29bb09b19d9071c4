import { describe, expect, it } from 'vitest';
import { storeSample } from '../../../../test/support/traffic.js';
import { callReader } from './parse-ends.js';
import type { Report } from './sample.js';
import { bestReports } from './best-reports.js';

const callOf = callReader();
const call = (to: string, host = to): Report['call'] => {
  const { labels } = storeSample({ from: 'shop/web', to, labels: { destination_service: host } });
  const read = callOf(labels);
  if (read === undefined) throw new Error('no call');
  return read;
};
const cart = call('shop/cart');
const elsewhere = call('shop/cart', 'cart.example.org');
const stock = call('shop/stock');

type Row = readonly [call: Report['call'], rank: Report['rank'], sort: number];

function best(rows: readonly Row[], numberOf: (of: Report['call']) => number = ({ id }) => id): readonly number[] {
  const reports = { ranks: rows.map(([, rank]) => rank), sorts: rows.map(([, , sort]) => sort) };
  return bestReports(
    reports,
    rows.map(([of]) => numberOf(of)),
  );
}

describe('bestReports', () => {
  it('counts all reports of the lowest rank for a call, whatever their order', () => {
    expect(best([[cart, 2, 0], [stock, 2, 0], [cart, 0, 0], [cart, 0, 0], [cart, 2, 0]])).toEqual([1, 2, 3]); // prettier-ignore
    expect(best([])).toEqual([]);
  });

  it('tells sorts apart, of which a call may have many', () => {
    expect(best([[cart, 2, 0], [cart, 0, 1], [cart, 2, 2], [cart, 0, 2], [cart, 2, 1]])).toEqual([0, 1, 3]); // prettier-ignore
  });

  it('takes calls under several hosts for one where only their ends count', () => {
    const rows: readonly Row[] = [[cart, 2, 0], [elsewhere, 0, 0]]; // prettier-ignore
    expect(best(rows)).toEqual([0, 1]);
    expect(best(rows, ({ pair }) => pair)).toEqual([1]);
  });
});
