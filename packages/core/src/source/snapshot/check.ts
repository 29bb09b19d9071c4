/** A snapshot that cannot be used, and where it is wrong. */
export class SnapshotError extends Error {
  override readonly name = 'SnapshotError';
  /** For instance `counters[3].values[0]`. */
  readonly path: string;

  constructor(path: string, problem: string) {
    super(`The snapshot cannot be read: ${path === '' ? 'it' : path} ${problem}`);
    this.path = path;
  }
}

export type Fields = Readonly<Record<string, unknown>>;

export function asFields(value: unknown, path: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new SnapshotError(path, 'must be an object');
  return value as Fields;
}

export function asText(value: unknown, path: string, maxLength = 4096): string {
  if (typeof value !== 'string') throw new SnapshotError(path, 'must be a text');
  if (value.length > maxLength) throw new SnapshotError(path, `must have at most ${maxLength} characters`);
  return value;
}

export function asNumber(value: unknown, path: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new SnapshotError(path, 'must be a number');
  return value;
}

export function asFlag(value: unknown, path: string): boolean {
  if (typeof value !== 'boolean') throw new SnapshotError(path, 'must be true or false');
  return value;
}

/** Reads every item. */
export function asList<T>(value: unknown, path: string, rest: { max: number; item: (value: unknown, path: string) => T }): T[] {
  if (!Array.isArray(value)) throw new SnapshotError(path, 'must be a list');
  if (value.length > rest.max) throw new SnapshotError(path, `must have at most ${rest.max} items`);
  return value.map((item, index) => rest.item(item, `${path}[${index}]`));
}

/** Texts by name: at most 100 of them. */
export function asTexts(value: unknown, path: string): Readonly<Record<string, string>> {
  const entries = Object.entries(asFields(value, path));
  if (entries.length > 100) throw new SnapshotError(path, 'must have at most 100 entries');
  return Object.fromEntries(entries.map(([name, text]) => [name, asText(text, `${path}.${name}`)]));
}

/** Throws where a value is nested deeper than `maxDepth`; answers how many values it holds. */
export function sizeOf(value: unknown, path: string, maxDepth: number): number {
  if (typeof value !== 'object' || value === null) return 1;
  if (maxDepth === 0) throw new SnapshotError(path, 'is nested too deeply');
  let size = 1;
  for (const [key, part] of Object.entries(value)) size += sizeOf(part, `${path}.${key}`, maxDepth - 1);
  return size;
}
