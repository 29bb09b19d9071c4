import type { CDPSession, Page } from 'playwright';

/** The longest task of the page's main thread between two marks, in milliseconds of processor time: what others do to the machine does not count. */
export type LongestTask = (from: string, to: string) => number;

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Traces the main thread while something runs in the page. */
export async function traceTasks<T>(page: Page, run: () => Promise<T>): Promise<{ readonly result: T; readonly longestTask: LongestTask }> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown[] as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'blink.user_timing'], excludedCategories: ['*'] },
  });
  const result = await run();
  await ended(session);
  return { result, longestTask: (from, to) => longest(events, from, to) };
}

async function ended(session: CDPSession): Promise<void> {
  const done = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await done;
}

function longest(events: readonly TraceEvent[], from: string, to: string): number {
  const mark = (name: string): TraceEvent | undefined => events.find((event) => event.name === name && /^[IiRn]$/.test(event.ph));
  const [start, end] = [mark(from), mark(to)];
  if (!start || !end) return NaN;
  const tasks = events.filter(
    ({ name, ph, pid, tid, ts }) =>
      ph === 'X' && name.endsWith('RunTask') && pid === start.pid && tid === start.tid && ts >= start.ts - 5_000 && ts <= end.ts,
  );
  return tasks.reduce((most, { tdur = 0 }) => Math.max(most, tdur), 0) / 1000;
}
