export interface Times {
  readonly ms: number;
  /** Of this process' own time on the processor, which neighbours on the machine lengthen less; collecting garbage beside it counts. */
  readonly cpuMs: number;
}

interface Rounds {
  readonly runs: number;
  readonly warmUp: number;
}

/** Runs something several times after a warm-up and gives the median, in milliseconds. */
export async function median(run: () => unknown, { runs = 7, warmUp = 2 }: Partial<Rounds> = {}): Promise<number> {
  return (await medianCpu(run, { runs, warmUp })).ms;
}

/** The same in time of the processor too. */
export async function medianCpu(run: () => unknown, rounds: Rounds): Promise<Times> {
  const [times = { ms: NaN, cpuMs: NaN }] = await mediansInTurn([run], rounds);
  return times;
}

/** The medians of several things that are run in turn, so that whatever else the machine does slows all of them alike. */
export async function mediansInTurn(all: readonly (() => unknown)[], { runs, warmUp }: Rounds): Promise<readonly Times[]> {
  const found = all.map(() => ({ ms: [] as number[], cpuMs: [] as number[] }));
  for (let round = -warmUp; round < runs; round++) {
    for (const [index, run] of all.entries()) {
      const before = process.cpuUsage();
      const start = performance.now();
      await run();
      const ms = performance.now() - start;
      const { user, system } = process.cpuUsage(before);
      if (round < 0) continue;
      found[index]?.ms.push(ms);
      found[index]?.cpuMs.push((user + system) / 1000);
    }
  }
  return found.map(({ ms, cpuMs }) => ({ ms: middle(ms), cpuMs: middle(cpuMs) }));
}

function middle(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** Prints rows under their headings, columns aligned. */
export function printTable(title: string, rows: readonly Readonly<Record<string, string | number>>[]): void {
  const headings = Object.keys(rows[0] ?? {});
  const cells = [headings, ...rows.map((row) => headings.map((heading) => String(row[heading])))];
  const widths = headings.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  process.stdout.write(`\n${title}\n`);
  for (const line of cells) process.stdout.write(`  ${line.map((cell, i) => cell.padStart(widths[i] ?? 0)).join('  ')}\n`);
}

export function rounded(value: number, digits = 2): string {
  return value.toFixed(digits);
}
