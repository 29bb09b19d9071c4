import { createMeshSource, type MeshDataSource, MeshError } from '@meshlens/core';
import { expect, it } from 'vitest';
import { manualTimers } from '../../../../test/support/manual-timers.js';
import { rememberingSource } from './remembering-source.js';

const empty = createMeshSource({ clusters: [], metrics: [] }, { clock: () => 1_700_000_000_000 });

it('works an answer out once for all who ask together or soon after', async () => {
  let asked = 0;
  let fail = false;
  const counted: MeshDataSource = {
    ...empty,
    graph(query, options) {
      asked += 1;
      return fail ? Promise.reject(new MeshError('unreachable', 'no')) : empty.graph(query, options);
    },
  };
  const timers = manualTimers();
  let now = 1_700_000_000_000;
  const source = rememberingSource(counted, { clock: () => now, timers });
  const ask = (name = 'a') => source.graph({ namespaces: [name] }, { signal: new AbortController().signal });
  const answers = await Promise.all(Array.from({ length: 100 }, () => ask()));
  expect([new Set(answers).size, asked]).toEqual([1, 1]);
  expect(await ask()).toBe(answers[0]);
  await ask('b');
  expect(asked).toBe(2);
  await timers.skip(4_001);
  await ask();
  expect(asked).toBe(3);
  await timers.skip(4_001);
  fail = true;
  await expect(ask()).rejects.toMatchObject({ code: 'unreachable' });
  fail = false;
  await ask();
  expect(asked).toBe(5);
  now += 15_000;
  await ask();
  expect(asked).toBe(6);
});
