import { createMeshSource, type MeshDataSource, MeshError } from '@meshlens/core';
import { describe, expect, it } from 'vitest';
import { whileSeen } from './while-seen.js';

const source = createMeshSource({ clusters: [], metrics: [] }, { clock: () => 0 });
const other = createMeshSource({ clusters: [], metrics: [] }, { clock: () => 0 });

describe('what is open', () => {
  const open = (find: () => Promise<MeshDataSource>, signal = new AbortController().signal): AbortSignal =>
    whileSeen({ source, find, signal, everyMs: 5 });

  it('ends when its viewer would be given another source, or none', async () => {
    let now = source;
    const changed = open(async () => now);
    const refused = open(async () => Promise.reject(new MeshError('denied', 'No longer.')));
    await expect.poll(() => refused.aborted, { timeout: 10_000 }).toBe(true);
    expect(changed.aborted).toBe(false);
    now = other;
    await expect.poll(() => changed.aborted, { timeout: 10_000 }).toBe(true);
  });

  it('ends with its request', () => {
    const request = new AbortController();
    const signal = open(async () => source, request.signal);
    request.abort();
    expect(signal.aborted).toBe(true);
  });
});
