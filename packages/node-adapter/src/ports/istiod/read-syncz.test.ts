import { describe, expect, it } from 'vitest';
import { readSyncz } from './read-syncz.js';

const read = (entry: object): unknown => readSyncz([entry], 'east')?.map(({ synced }) => synced)[0];

describe('what an istiod says of its proxies', () => {
  it('is in sync where each nonce that was sent was taken', () => {
    expect(read({ proxy: 'a.shop', cluster_sent: '1', cluster_acked: '1', route_sent: '2', route_acked: '2' })).toBe(true);
    expect(read({ proxy: 'a.shop', cluster_sent: '1', cluster_acked: '1', route_sent: '2', route_acked: '1' })).toBe(false);
    expect(read({ proxy: 'a.shop', cluster_sent: '1' })).toBe(false);
    expect(read({ proxy: 'a.shop' })).toBe(true);
    expect(read({ proxy: 'a.shop', extensionconfig_sent: '1', extensionconfig_acked: '0' })).toBe(false);
  });

  it('names the pod, whose name may have dots, the namespace and the cluster', () => {
    expect(readSyncz([{ proxy: 'db-0.blue.shop', cluster_id: 'west' }, { proxy: 'a.shop' }], 'east')).toEqual([
      { cluster: 'west', namespace: 'shop', pod: 'db-0.blue', synced: true },
      { cluster: 'east', namespace: 'shop', pod: 'a', synced: true },
    ]);
  });

  it.each([{ proxy: 'nodots' }, { proxy: '../../etc.shop' }, { proxy: 'a.<b>' }, { proxy: 1 }, {}])('leaves out %j', (entry) => {
    expect(readSyncz([entry], 'east')).toEqual([]);
  });

  it.each([{}, 'text', null, undefined])('is not %j', (answer) => {
    expect(readSyncz(answer, 'east')).toBeUndefined();
  });
});
