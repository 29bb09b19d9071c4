/** Runs something several times after a warm-up and gives the median, in milliseconds. */
export async function median(
  run: () => unknown,
  { runs = 7, warmUp = 2 }: { readonly runs?: number; readonly warmUp?: number } = {},
): Promise<number> {
  const times: number[] = [];
  for (let i = -warmUp; i < runs; i++) {
    const start = performance.now();
    await run();
    if (i >= 0) times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
}

/** The same in time of the processor, which neighbours on the machine lengthen less; collecting garbage beside it counts. */
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
