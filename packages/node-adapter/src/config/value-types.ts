import { isRecord } from '../ports/http/json.js';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** How values of one sort are written, checked and described. `check` and `fromText` throw TypeError with `must be …`. */
export interface ValueType<T> {
  /** As the help text shows it; '' for a switch. */
  readonly placeholder: string;
  readonly jsonSchema: JsonSchema;
  /** True where a flag may be given several times. */
  readonly repeatable?: boolean;
  /** Reads the text of a flag or of an environment variable. */
  fromText(text: string): unknown;
  /** Accepts what a file holds, or what `fromText` made. */
  check(value: unknown): T;
  /** Makes the names of files inside a checked value absolute; those that are all of a value are made so by its row. */
  withPaths?(value: T, absolute: (file: string) => string): T;
  /** Puts the values of a repeated flag together. */
  join?(parts: readonly unknown[]): unknown;
}

export interface Pattern {
  readonly expression: RegExp;
  /** What matches it, in the plural. */
  readonly words: string;
}

export const text = (placeholder: string, pattern?: Pattern): ValueType<string> => ({
  placeholder,
  jsonSchema: { type: 'string', ...(pattern === undefined ? { minLength: 1 } : { pattern: pattern.expression.source }) },
  fromText: (value) => value,
  check(value) {
    if (typeof value !== 'string' || value === '')
      throw new TypeError('must be a text that is not empty, in quotes if it looks like a number');
    if (pattern !== undefined && !pattern.expression.test(value))
      throw new TypeError(`must be one of ${pattern.words}, and "${value}" is not`);
    return value;
  },
});

export const toggle: ValueType<boolean> = {
  placeholder: '',
  jsonSchema: { type: 'boolean' },
  fromText: (value) => (value === 'true' ? true : value === 'false' ? false : value),
  check(value) {
    if (typeof value !== 'boolean') throw new TypeError('must be true or false');
    return value;
  },
};

/** One of the given words. */
export const oneOf = <const Word extends string>(...words: readonly Word[]): ValueType<Word> => ({
  placeholder: words.join('|'),
  jsonSchema: { enum: words },
  fromText: (value) => value,
  check(value) {
    const word = words.find((each) => each === value);
    if (word === undefined) throw new TypeError(`must be ${words.slice(0, -1).join(', ')} or ${words.at(-1)}`);
    return word;
  },
});

export const integer = ({ minimum, maximum }: { readonly minimum: number; readonly maximum: number }): ValueType<number> => ({
  placeholder: 'N',
  jsonSchema: { type: 'integer', minimum, maximum },
  fromText: (value) => (/^-?\d{1,15}$/.test(value) ? Number(value) : value),
  check(value) {
    if (typeof value !== 'number' || !Number.isInteger(value) || value < minimum || value > maximum) {
      throw new TypeError(`must be a whole number from ${minimum} to ${maximum}`);
    }
    return value;
  },
});

/** An http or https URL that is an address and nothing more: credentials have keys of their own. */
export const httpUrl: ValueType<string> = {
  placeholder: 'URL',
  jsonSchema: { type: 'string', pattern: '^https?://' },
  fromText: (value) => value,
  check(value) {
    if (typeof value !== 'string' || !/^https?:\/\//i.test(value) || !URL.canParse(value)) {
      throw new TypeError('must be a URL that begins with http:// or https://');
    }
    const { username, password, search, hash } = new URL(value);
    if (username !== '' || password !== '') throw new TypeError('must not hold a user or password: those have keys of their own');
    if (search !== '' || hash !== '') throw new TypeError('must end with its path, without ? or #');
    return value;
  },
};

/** Reads what an environment variable has as JSON; the example shows its form to who wrote something else. */
export const fromJson =
  (example: string) =>
  (value: string): unknown => {
    try {
      return JSON.parse(value) as unknown;
    } catch {
      throw new TypeError(`must be JSON: ${example}`);
    }
  };

/** Several texts: a list in a file, a repeated or comma-separated flag. */
export const textList = (placeholder: string, pattern?: Pattern): ValueType<readonly string[]> => ({
  placeholder,
  repeatable: true,
  jsonSchema: {
    type: 'array',
    items: pattern === undefined ? { type: 'string', minLength: 1 } : { type: 'string', pattern: pattern.expression.source },
  },
  fromText: (value) => value.split(',').map((part) => part.trim()),
  join: (parts) => parts.flat(),
  check(value) {
    if (!Array.isArray(value)) throw new TypeError('must be a list');
    return value.map((part: unknown) => {
      if (typeof part !== 'string' || part === '') throw new TypeError('must be a list of texts, none empty');
      if (pattern !== undefined && !pattern.expression.test(part))
        throw new TypeError(`must be a list of ${pattern.words}, and "${part}" is none`);
      return part;
    });
  },
});

/** Names with texts: a mapping in a file, repeated or comma-separated `NAME=TEXT`. A text alone stands for `defaultName`. */
export const textMap = ({ placeholder, defaultName, name }: TextMapOptions): ValueType<Readonly<Record<string, string>>> => ({
  placeholder,
  repeatable: true,
  jsonSchema: {
    ...(defaultName === undefined ? { type: 'object' } : { type: ['object', 'string'] }),
    propertyNames: { pattern: name.expression.source },
    additionalProperties: { type: 'string' },
  },
  fromText: (value) => Object.fromEntries(value.split(',').map((part) => pair(part, defaultName))),
  join: (parts) => Object.assign({}, ...parts) as unknown,
  check(value) {
    const map = typeof value === 'string' && defaultName !== undefined ? { [defaultName]: value } : value;
    if (!isRecord(map)) throw new TypeError('must be a mapping of names to texts');
    return Object.fromEntries(
      Object.entries(map).map(([key, part]) => {
        if (!name.expression.test(key)) throw new TypeError(`must have ${name.words} as names, and "${key}" is none`);
        if (typeof part !== 'string' || /[\r\n\0]/.test(part) || part === '')
          throw new TypeError(`must have a text of one line for "${key}"`);
        return [key, part];
      }),
    );
  },
});

export interface TextMapOptions {
  readonly placeholder: string;
  readonly defaultName?: string;
  readonly name: Pattern;
}

function pair(part: string, defaultName: string | undefined): [string, string] {
  const at = part.indexOf('=');
  if (at > 0) return [part.slice(0, at).trim(), part.slice(at + 1).trim()];
  if (defaultName === undefined) throw new TypeError('must be written NAME=TEXT');
  return [defaultName, part.trim()];
}
