import { seeded } from '../../fixtures/synthetic/random.js';

/** What viewers got in a while. */
export interface Experience {
  /** Milliseconds, ascending. */
  readonly times: readonly number[];
  /** Answers that were no success. */
  readonly errors: number;
  /** Times that nothing listened; the viewer came back a second later, as browsers do. */
  readonly refused: number;
  /** Answers with a problem in them. */
  readonly partial: number;
  /** Of the answers, uncompressed. */
  readonly bytes: number;
}

const REFRESH_MS = 15_000;
const AGAIN_MS = 1_000;

/** So many viewers, who look at the same few pages and refresh them every 15 seconds, each at a moment of their own. */
export async function watchAs(
  viewers: number,
  { url, pages, milliseconds }: { readonly url: string; readonly pages: readonly string[]; readonly milliseconds: number },
): Promise<Experience> {
  const random = seeded(viewers);
  const end = performance.now() + milliseconds;
  const times: number[] = [];
  const count = { errors: 0, refused: 0, partial: 0, bytes: 0 };
  const look = async (page: string): Promise<boolean> => {
    const begun = performance.now();
    const response = await fetch(`${url}${page}`).catch(() => undefined);
    const text = await response?.text().catch(() => undefined);
    if (response === undefined || text === undefined) {
      count.refused += 1;
      return false;
    }
    times.push(performance.now() - begun);
    if (response.status !== 200) count.errors += 1;
    if (!text.endsWith('"problems":[]}')) count.partial += 1;
    count.bytes += text.length;
    return true;
  };
  const viewer = async (index: number): Promise<void> => {
    await sleep(random() * Math.min(REFRESH_MS, milliseconds));
    for (let turn = index; performance.now() < end; turn++) {
      const seen = await look(pages[turn % pages.length] ?? '/');
      await sleep(seen ? REFRESH_MS : AGAIN_MS);
    }
  };
  await Promise.all(Array.from({ length: viewers }, (_, index) => viewer(index)));
  return { times: times.sort((a, b) => a - b), ...count };
}

export function percentile(times: readonly number[], share: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;
}

export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds)));
}
