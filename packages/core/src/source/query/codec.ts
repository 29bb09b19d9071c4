import { MeshError } from '../../model/answer.js';
import type { FindingCode } from '../../model/finding.js';

/** Parameters as they travel: texts by name. Names of nested fields are joined by dots. */
export type Params = ReadonlyMap<string, string>;

/** What a parameter is, for documents. */
export interface ParamDoc {
  readonly name: string;
  readonly required: boolean;
  readonly schema: Readonly<Record<string, unknown>>;
}

/**
 * Reads and writes one parameter or a group of them. `read` throws MeshError `bad-query`, naming the parameter;
 * it is the only check of a query there is, in process and over HTTP alike.
 */
export interface Codec<T> {
  read(params: Params, name: string): T;
  write(value: T, name: string): readonly (readonly [string, string])[];
  describe(name: string, required: boolean): readonly ParamDoc[];
}

/** A parameter that is one text. `parse` answers undefined for a text that is none of its values. */
function scalar<T>(rule: {
  readonly parse: (text: string) => T | undefined;
  readonly format: (value: T) => string;
  readonly expected: string;
  readonly schema: Readonly<Record<string, unknown>>;
}): Codec<T> {
  return {
    read(params, name) {
      const text = params.get(name);
      if (text === undefined) throw new MeshError('bad-query', `Parameter "${name}" is missing: expected ${rule.expected}.`, name);
      const value = rule.parse(text);
      if (value === undefined) throw new MeshError('bad-query', `Parameter "${name}" is ${shown(text)}: expected ${rule.expected}.`, name);
      return value;
    },
    write: (value, name) => [[name, rule.format(value)]],
    describe: (name, required) => [{ name, required, schema: rule.schema }],
  };
}

/** Any text of 1 to `max` characters without control characters. */
export const text = (max: number): Codec<string> =>
  scalar({
    // eslint-disable-next-line no-control-regex -- control characters are what is refused
    parse: (value) => (value.length > 0 && value.length <= max && !/[\u0000-\u001f\u007f]/.test(value) ? value : undefined),
    format: String,
    expected: `a text of 1 to ${max} characters`,
    schema: { type: 'string', minLength: 1, maxLength: max },
  });

/** As `text`, and it may be empty. */
export const anyText = (max: number): Codec<string> => {
  const filled = text(max);
  return {
    ...filled,
    read: (params, name) => (params.get(name) === '' ? '' : filled.read(params, name)),
    describe: (name, required) => [{ name, required, schema: { type: 'string', maxLength: max } }],
  };
};

/** The name of a check. */
export const findingCode: Codec<FindingCode> = scalar({
  parse: (value) => (isFindingCode(value) ? value : undefined),
  format: String,
  expected: 'the code of a check, such as KIA1107',
  schema: { type: 'string', maxLength: 12, pattern: '^(KIA|IST|MSH)[0-9A-Z]{1,9}$|^GWAPI$' },
});

function isFindingCode(value: string): value is FindingCode {
  return /^(?:KIA|IST|MSH)[0-9A-Z]{1,9}$|^GWAPI$/.test(value);
}

/** A Kubernetes name (RFC 1123, with dots). */
export const kubernetesName: Codec<string> = scalar({
  parse: (value) => (value.length <= 253 && /^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/.test(value) ? value : undefined),
  format: String,
  expected: 'a Kubernetes name (lower case letters, digits, "-" and ".")',
  schema: { type: 'string', maxLength: 253, pattern: '^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$' },
});

/** A Prometheus label name; none that every object has, whether or not it is a label of it. */
export const labelName: Codec<string> = scalar({
  parse: (value) => (/^[a-zA-Z_][a-zA-Z0-9_]{0,127}$/.test(value) && !(value in {}) ? value : undefined),
  format: String,
  expected: 'a label name (letters, digits and "_")',
  schema: { type: 'string', maxLength: 128, pattern: '^[a-zA-Z_][a-zA-Z0-9_]*$' },
});

/** A whole number within bounds. */
export const integer = (minimum: number, maximum: number): Codec<number> =>
  scalar({
    parse: (value) => (/^-?\d{1,16}$/.test(value) && Number(value) >= minimum && Number(value) <= maximum ? Number(value) : undefined),
    format: String,
    expected: `a whole number from ${minimum} to ${maximum}`,
    schema: { type: 'integer', minimum, maximum },
  });

/** One of the given words. */
export const choice = <const T extends string>(...values: readonly T[]): Codec<T> =>
  scalar({
    parse: (value) => values.find((each) => each === value),
    format: String,
    expected: `one of ${values.join(', ')}`,
    schema: { type: 'string', enum: values },
  });

export const flag: Codec<boolean> = scalar({
  parse: (value) => (value === 'true' ? true : value === 'false' ? false : undefined),
  format: String,
  expected: 'true or false',
  schema: { type: 'boolean' },
});

/** Several values, joined by commas. An empty text is an empty list. */
export const list = <T>(item: Codec<T>, max: number): Codec<readonly T[]> => ({
  read(params, name) {
    const value = params.get(name);
    if (value === undefined) throw new MeshError('bad-query', `Parameter "${name}" is missing: expected values joined by commas.`, name);
    const parts = value === '' ? [] : value.split(',');
    if (parts.length > max)
      throw new MeshError('bad-query', `Parameter "${name}" has ${parts.length} values: at most ${max} are allowed.`, name);
    return parts.map((part) => item.read(new Map([[name, part]]), name));
  },
  write: (values, name) => [[name, values.flatMap((value) => item.write(value, name).map(([, part]) => part)).join(',')]],
  describe: (name, required) => [
    { name, required, schema: { type: 'array', maxItems: max, items: item.describe(name, true)[0]?.schema ?? {} } },
  ],
});

/** A parameter or group that may be left out. */
export const optional = <T>(inner: Codec<T>): Codec<T | undefined> => ({
  read: (params, name) =>
    [...params.keys()].some((key) => key === name || key.startsWith(`${name}.`)) ? inner.read(params, name) : undefined,
  write: (value, name) => (value === undefined ? [] : inner.write(value, name)),
  describe: (name) => inner.describe(name, false),
});

type Fields<T> = { readonly [K in keyof T]-?: Codec<T[K]> | Codec<Exclude<T[K], undefined> | undefined> };

/** Several parameters as one object. Unknown parameters are refused, so that a misspelt one is not silently ignored. */
export const group = <T extends object>(fields: Fields<T>): Codec<T> => {
  const entries = Object.entries<Codec<unknown>>(fields);
  const nameOf = (prefix: string, key: string): string => (prefix === '' ? key : `${prefix}.${key}`);
  return {
    read(params, prefix) {
      const known = entries.map(([key]) => nameOf(prefix, key));
      for (const key of params.keys()) {
        const mine = prefix === '' || key.startsWith(`${prefix}.`);
        if (mine && !known.some((name) => key === name || key.startsWith(`${name}.`))) {
          throw new MeshError('bad-query', `Parameter ${shown(key)} is not known here: known are ${known.join(', ')}.`, key.slice(0, 100));
        }
      }
      const read = entries.map(([key, codec]) => [key, codec.read(params, nameOf(prefix, key))] as const);
      return Object.fromEntries(read.filter(([, value]) => value !== undefined)) as T;
    },
    write: (value, prefix) => entries.flatMap(([key, codec]) => codec.write((value as Record<string, unknown>)[key], nameOf(prefix, key))),
    describe: (prefix, required) => entries.flatMap(([key, codec]) => codec.describe(nameOf(prefix, key), required)),
  };
};

function shown(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
