/** Reads one value that came from outside; undefined where it is not what it should be. */
export type Reader<T> = (value: unknown) => T | undefined;

/** The most items of a list, and the most characters of one of them. */
const mostItems = 2_000;
const mostCharacters = 400;

export const text =
  (most: number = mostCharacters): Reader<string> =>
  (value) =>
    typeof value === 'string' && value.length <= most ? value : undefined;

export const flag: Reader<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);

export const number =
  (least: number, most: number): Reader<number> =>
  (value) =>
    typeof value === 'number' && value >= least && value <= most ? value : undefined;

export const oneOf =
  <T extends string>(...allowed: readonly T[]): Reader<T> =>
  (value) =>
    allowed.find((each) => each === value);

/** Items that are not what they should be are left out. */
export const list =
  <T>(item: Reader<T>, most: number = mostItems): Reader<readonly T[]> =>
  (value) => {
    if (!Array.isArray(value)) return undefined;
    return value.slice(0, most).flatMap((each: unknown) => {
      const read = item(each);
      return read === undefined ? [] : [read];
    });
  };

/** Entries that are not what they should be are left out. */
export const record =
  <T>(item: Reader<T>, most: number = mostItems): Reader<Readonly<Record<string, T>>> =>
  (value) => {
    if (!isRecord(value)) return undefined;
    const entries = Object.entries(value).slice(0, most);
    return Object.fromEntries(
      entries.flatMap(([key, each]) => {
        const read = key.length <= mostCharacters ? item(each) : undefined;
        return read === undefined ? [] : [[key, read] as const];
      }),
    );
  };

/** One reader for each field. */
export type Fields<T> = { readonly [Key in keyof T]-?: Reader<NonNullable<T[Key]>> };

/** The fields that are what they should be, and no others. */
export function readFields<T extends object>(value: unknown, fields: Fields<T>): Partial<T> {
  const read: Partial<T> = {};
  if (!isRecord(value)) return read;
  for (const key of Object.keys(fields) as (keyof T & string)[]) {
    const field = Object.hasOwn(value, key) ? fields[key](value[key]) : undefined;
    if (field !== undefined) read[key] = field;
  }
  return read;
}

/** An object whose required fields are all what they should be. */
export const object =
  <T extends object>(fields: Fields<T>, ...required: readonly (keyof T)[]): Reader<T> =>
  (value) => {
    const read = readFields(value, fields);
    return required.every((key) => read[key] !== undefined) ? (read as T) : undefined;
  };

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
