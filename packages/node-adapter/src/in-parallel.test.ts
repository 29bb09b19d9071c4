import { expect, it } from 'vitest';
import { inParallel } from './in-parallel.js';

it('keeps the order and its width', async () => {
  let under = 0;
  let most = 0;
  const results = await inParallel([3, 1, 2, 5, 4], 2, async (item) => {
    most = Math.max(most, ++under);
    await new Promise((resolve) => setTimeout(resolve, item));
    under -= 1;
    return item * 10;
  });
  expect(results).toEqual([30, 10, 20, 50, 40]);
  expect(most).toBe(2);
});

it('rejects with the first failure and begins nothing more', async () => {
  const begun: number[] = [];
  const work = async (item: number): Promise<void> => {
    begun.push(item);
    if (item === 1) throw new Error('failed');
  };
  await expect(inParallel([0, 1, 2, 3, 4, 5], 1, work)).rejects.toThrow('failed');
  expect(begun).toEqual([0, 1]);
});

it('has nothing to do for nothing', async () => {
  expect(await inParallel([], 4, async () => 1)).toEqual([]);
});
