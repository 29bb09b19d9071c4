/** Runs something several times after a warm-up and gives the median, in milliseconds. */
export async function median(
  run: () => unknown,
  { runs = 7, warmUp = 2 }: { readonly runs?: number; readonly warmUp?: number } = {},
): Promise<number> {
  const [time = NaN] = await mediansInTurn([run], { runs, warmUp });
  return time;
}

/** The medians of several things that are run in turn, so that whatever else the machine does slows all of them alike. */
export async function mediansInTurn(
  all: readonly (() => unknown)[],
  { runs, warmUp }: { readonly runs: number; readonly warmUp: number },
): Promise<readonly number[]> {
  const times = all.map((): number[] => []);
  for (let round = -warmUp; round < runs; round++) {
    for (const [index, run] of all.entries()) {
      const start = performance.now();
      await run();
      if (round >= 0) times[index]?.push(performance.now() - start);
    }
  }
  return times.map((each) => each.sort((a, b) => a - b)[Math.floor(each.length / 2)] ?? NaN);
}

/** Like `median`, and in time of the processor too, which neighbours on the machine lengthen less; collecting garbage beside it counts. */
export async function medianCpu(
  run: () => unknown,
  { runs, warmUp }: { readonly runs: number; readonly warmUp: number },
): Promise<{ readonly ms: number; readonly cpuMs: number }> {
  const cpuTimes: number[] = [];
  const ms = await median(
    async () => {
      const start = process.cpuUsage();
      await run();
      const { user, system } = process.cpuUsage(start);
      cpuTimes.push((user + system) / 1000);
    },
    { runs, warmUp },
  );
  const sorted = cpuTimes.slice(warmUp).sort((a, b) => a - b);
  return { ms, cpuMs: sorted[Math.floor(sorted.length / 2)] ?? NaN };
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
