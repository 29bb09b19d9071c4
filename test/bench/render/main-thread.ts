import type { CDPSession, Page } from 'playwright';

/** Milliseconds of a task: by the clock, and of processor time, where what others do to the machine does not count. */
export interface TaskTime {
  readonly wall: number;
  readonly processor: number;
}

/** The longest tasks of the page's main thread between two marks: one by the clock, and maybe another by processor time. */
export type LongestTask = (from: string, to: string) => TaskTime;

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
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

function longest(events: readonly TraceEvent[], from: string, to: string): TaskTime {
  const mark = (name: string): TraceEvent | undefined => events.find((event) => event.name === name && /^[IiRn]$/.test(event.ph));
  const [start, end] = [mark(from), mark(to)];
  if (!start || !end) return { wall: NaN, processor: NaN };
  const tasks = events.filter(
    ({ name, ph, pid, tid, ts }) =>
      ph === 'X' && name.endsWith('RunTask') && pid === start.pid && tid === start.tid && ts >= start.ts - 5_000 && ts <= end.ts,
  );
  const most = (of: (task: TraceEvent) => number): number => tasks.reduce((longest, task) => Math.max(longest, of(task)), 0) / 1000;
  // The clock of a thread is now and then read late, as if a task had worked for longer than it took.
  return { wall: most(({ dur = 0 }) => dur), processor: most(({ dur = 0, tdur = dur }) => Math.min(tdur, dur)) };
}
