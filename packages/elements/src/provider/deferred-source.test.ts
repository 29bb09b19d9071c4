import type { MeshDataSource } from '@meshlens/core';
import { expect } from '@open-wc/testing';
import { deferredSource } from './deferred-source.js';

const answering: Partial<MeshDataSource> = { namespaces: async () => ({ value: [], at: 1, problems: [] }) };

describe('deferredSource', () => {
  it('loads once, at the first call', async () => {
    let loads = 0;
    const source = deferredSource(async () => {
      loads++;
      return answering as MeshDataSource;
    });
    expect(loads).to.equal(0);
    await Promise.all([source.namespaces(), source.namespaces()]);
    expect(loads).to.equal(1);
  });

  it('tries again after a failed load', async () => {
    let loads = 0;
    const source = deferredSource(async () => {
      if (++loads === 1) throw new Error('offline');
      return answering as MeshDataSource;
    });
    let failure: unknown;
    await source.namespaces().catch((error: unknown) => (failure = error));
    expect(failure).to.be.instanceOf(Error);
    expect((await source.namespaces()).at).to.equal(1);
  });
});
