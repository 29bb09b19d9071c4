import { UpstreamError } from '@meshlens/core';
import { describe, expect, it } from 'vitest';
import { type ClusterReviewer, reviewAccess, type ReviewedAttempt } from './review-access.js';

function reviewer(cluster: string, namespaces: readonly string[], may: (attempt: ReviewedAttempt) => boolean): ClusterReviewer {
  return { cluster, namespaces: async () => namespaces, mayThey: async (attempt) => may(attempt) };
}

const down: ClusterReviewer = {
  cluster: 'down',
  namespaces: async () => Promise.reject(new UpstreamError('unreachable', 'nothing listens')),
  mayThey: async () => Promise.reject(new UpstreamError('unreachable', 'nothing listens')),
};

describe('what somebody may see', () => {
  it('is found out with few questions about who may list whatever there is', async () => {
    let asked = 0;
    const access = await reviewAccess([
      reviewer('east', ['a', 'b', 'c'], ({ namespace }) => {
        asked += 1;
        return namespace === 'a';
      }),
    ]);
    expect(access).toEqual({ clusters: { east: { namespaces: { a: 'everything' }, clusterKinds: [] } } });
    expect(asked).toBeLessThan(60);
  });

  it('is everything where nothing is refused', async () => {
    expect(await reviewAccess([reviewer('east', ['a'], () => true)])).toBe('everything');
  });

  it('is what may be listed in each namespace that may be got, and logs', async () => {
    const access = await reviewAccess([
      reviewer('east', ['a', 'b', 'c'], ({ verb, resource, subresource, namespace }) => {
        if (namespace === 'a') return true;
        return (
          namespace === 'b' && ((verb === 'get' && resource === 'namespaces') || subresource === 'log' || resource === 'virtualservices')
        );
      }),
    ]);
    expect(access).toEqual({ clusters: { east: { namespaces: { a: 'everything', b: ['VirtualService', 'logs'] }, clusterKinds: [] } } });
  });

  it('asks about namespaces one by one only for what is not allowed in all', async () => {
    const asked: ReviewedAttempt[] = [];
    await reviewAccess([
      reviewer('east', ['a', 'b'], (attempt) => {
        asked.push(attempt);
        return attempt.resource !== '*' && (attempt.resource !== 'pods' || attempt.subresource === 'log');
      }),
    ]);
    expect(asked.filter(({ namespace }) => namespace !== undefined)).toEqual(
      ['a', 'b'].map((namespace) => ({ verb: 'list', group: '', resource: 'pods', namespace })),
    );
  });

  it('does not reach a cluster that cannot be asked, and is unknown where none can', async () => {
    const access = await reviewAccess([down, reviewer('east', ['a'], () => true)]);
    expect(access).toMatchObject({ clusters: { east: { namespaces: { a: 'everything' } } } });
    expect(access).not.toHaveProperty('clusters.down');
    await expect(reviewAccess([down])).rejects.toThrow(UpstreamError);
  });

  it('holds a namespace that another cluster does not have for seen there, and one that it has for hidden', async () => {
    const onlyA = ({ namespace }: ReviewedAttempt): boolean => namespace === 'a';
    const access = await reviewAccess([
      reviewer('east', ['a', 'b'], onlyA),
      reviewer('west', ['b', 'c'], ({ namespace }) => namespace === 'c'),
    ]);
    expect(access).toEqual({
      clusters: {
        east: { namespaces: { a: 'everything', c: [] }, clusterKinds: [] },
        west: { namespaces: { a: [], c: 'everything' }, clusterKinds: [] },
      },
    });
  });
});
