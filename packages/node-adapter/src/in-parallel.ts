/** Maps in order with at most `width` calls under way. The first failure rejects and starts no more. */
export async function inParallel<A, B>(items: readonly A[], width: number, map: (item: A) => Promise<B>): Promise<B[]> {
  const results: B[] = [];
  let next = 0;
  let failed = false;
  const worker = async (): Promise<void> => {
    while (next < items.length && !failed) {
      const index = next++;
      try {
        results[index] = await map(items[index] as A);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
  return results;
}
