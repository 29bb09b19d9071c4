/** Values at a fixed step; `null` where there is none. */
export type Column = readonly (number | null)[];

/** Adds columns up; null only where all are. Undefined for no columns. */
export function sumColumns(columns: readonly Column[]): Column | undefined {
  const [first] = columns;
  if (first === undefined) return undefined;
  return first.map((_, i) => {
    const present = columns.map((column) => column[i] ?? null).filter((value) => value !== null);
    return present.length === 0 ? null : present.reduce((sum, value) => sum + value, 0);
  });
}

/** `a` divided by `b`, step by step; null where either is missing or `b` is 0. */
export function divideColumns(a: Column, b: Column): Column {
  return a.map((value, i) => {
    const divisor = b[i] ?? null;
    return value === null || divisor === null || divisor === 0 ? null : value / divisor;
  });
}
