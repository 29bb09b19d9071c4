import { describe, expect, it } from 'vitest';
import type { Workload } from '../facts/derived/workloads.js';
import { judgeWorkload } from './judge-workload.js';

const workload = (desired: number | undefined, current?: number, available?: number): Workload => ({
  cluster: 'east',
  namespace: 'shop',
  name: 'cart',
  kind: 'Deployment',
  labels: {},
  annotations: {},
  pods: [],
  desired,
  current,
  available,
});

describe('judgeWorkload', () => {
  it.each([
    [0, 0, 0, 'not-ready'],
    [3, 3, 3, 'healthy'],
    [3, 3, 1, 'degraded'],
    [3, 3, 0, 'failure'],
    [3, 5, 4, 'degraded'],
    [3, 4, 4, 'healthy'],
    [1, undefined, undefined, 'failure'],
    [undefined, undefined, undefined, 'na'],
  ])('judges %s asked for, %s there, %s available', (desired, current, available, status) => {
    expect(judgeWorkload(workload(desired, current, available)).status).toBe(status);
  });

  it('says how many of how many', () => {
    expect(judgeWorkload(workload(3, 3, 1)).reasons).toEqual([
      { kind: 'replicas', workload: 'cart', available: 1, desired: 3, status: 'degraded' },
    ]);
  });

  it('counts pods beyond those that were asked for while they are not available, as in a rollout that is stuck', () => {
    expect(judgeWorkload(workload(3, 4, 3)).reasons).toEqual([
      { kind: 'replicas', workload: 'cart', available: 3, desired: 4, status: 'degraded' },
    ]);
  });

  it('degrades a workload whose proxies lag behind', () => {
    const { status, reasons } = judgeWorkload(workload(2, 2, 2), { synced: 1, total: 2 });
    expect(status).toBe('degraded');
    expect(reasons).toEqual([{ kind: 'proxies', workload: 'cart', available: 1, desired: 2, status: 'degraded' }]);
  });
});
