import { describe, expect, it } from 'vitest';
import { NodeTotals } from './node-totals.js';

const http = { protocol: 'http', unit: 'requests' } as const;
const ok = (rate: number): { name: string; rate: number } => ({ name: '200', rate });
const failed = (rate: number): { name: string; rate: number } => ({ name: '503', rate });

describe('totals of nodes', () => {
  it('are added up by protocol and code, in order', () => {
    const totals = new NodeTotals();
    totals.addSent(3, { protocol: 'tcp', unit: 'bytes' }, 7);
    for (const code of [failed(1), ok(2), failed(0.5), ok(0), ok(NaN)]) totals.addReceived(3, http, code);
    expect(totals.of(3)).toEqual([
      { protocol: 'http', unit: 'requests', in: 3.5, inErrors: 1.5, inCodes: [ok(2), failed(1.5)], out: 0 },
      { protocol: 'tcp', unit: 'bytes', in: 0, inErrors: 0, inCodes: [], out: 7 },
    ]);
    expect(totals.sent(3, 'tcp')).toBe(7);
    expect(totals.of(2)).toEqual([]);
    expect([totals.isSilent(3), totals.isSilent(2)]).toEqual([false, true]);
  });

  it('lose what is taken off, and a code or protocol of which nothing is left but rounding', () => {
    const totals = new NodeTotals();
    for (const code of [ok(0.1), ok(0.2), failed(1)]) totals.addReceived(1, http, code);
    totals.takeReceived(1, 'http', [ok(0.3)]);
    expect(totals.of(1)).toMatchObject([{ in: 1, inErrors: 1, inCodes: [failed(1)] }]);
    totals.takeReceived(1, 'http', [failed(1)]);
    expect(totals.of(1)).toEqual([]);
    totals.addSent(1, http, 0.3);
    totals.takeSent(1, 'http', 0.1 + 0.2);
    expect(totals.isSilent(1)).toBe(true);
  });

  it('keep a code of which much less flows than of what was taken off', () => {
    const totals = new NodeTotals();
    for (const code of [ok(1e12), ok(1e12), failed(0.5)]) totals.addReceived(1, http, code);
    totals.takeReceived(1, 'http', [ok(1e12)]);
    expect(totals.of(1)).toMatchObject([{ inErrors: 0.5, inCodes: [ok(1e12), failed(0.5)] }]);
  });

  it('go to another node, and are forgotten one way', () => {
    const totals = new NodeTotals();
    totals.addReceived(1, http, failed(2));
    totals.addSent(1, http, 4);
    totals.addReceived(0, http, failed(1));
    totals.copy(1, 0);
    totals.forget(1, 'in');
    expect(totals.of(0)).toMatchObject([{ in: 3, inErrors: 3, out: 4 }]);
    expect(totals.of(1)).toMatchObject([{ in: 0, inErrors: 0, inCodes: [], out: 4 }]);
  });
});
