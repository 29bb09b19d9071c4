import { Environment } from '@marcbachmann/cel-js';
import type { CelRule } from '../../model/schema.js';
import { isRecord } from './conform.js';
import { isFound, isIpv4, isIpv6 } from './text-checks.js';

/** A URL as Go's net/url parses one. */
class Url {
  readonly scheme: string;
  constructor(scheme: string) {
    this.scheme = scheme;
  }
}

/** The scheme of an absolute URL, or '' for a path; undefined for what is neither. */
function schemeOf(text: string): string | undefined {
  // Control characters, spaces in hosts and bad escapes make it no URL.
  if (/[\p{Cc} ]|%(?![0-9A-Fa-f]{2})/u.test(text)) return undefined;
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined) return /^[^:]+:\/\/[^/]*:[^/0-9]/.test(text) ? undefined : scheme;
  return text.startsWith('/') ? '' : undefined;
}

function label(text: string): unknown {
  return /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(text) && text.length <= 63 ? null : 'no label';
}

const environment: Environment = new Environment({ unlistedVariablesAreDyn: true })
  .registerType('Url', { ctor: Url, fields: { scheme: 'string' } })
  .registerFunction('isURL(string): bool', (text: string) => schemeOf(text) !== undefined)
  .registerFunction('url(string): Url', (text: string) => {
    const scheme = schemeOf(text);
    if (scheme === undefined) throw new Error('no URL');
    return new Url(scheme);
  })
  .registerFunction('Url.getScheme(): string', (url: Url) => url.scheme)
  .registerFunction('isIP(string): bool', (text: string) => isIpv4(text) || isIpv6(text))
  .registerFunction('dns1123Label(string): dyn', label)
  .registerFunction('present(dyn, string): bool', (value: unknown, field: string) => isRecord(value) && Object.hasOwn(value, field))
  .registerFunction('string.found(string): bool', (text: string, pattern: string) => isFound(pattern, text));

type Evaluate = (context: { readonly self: unknown }) => unknown;

const programs = new Map<string, Evaluate | undefined>();

/**
 * An expression as the library takes it: regular expressions are found by RE2, names of fields that CEL reserves stand for themselves,
 * and a field of an element can be asked for, which the library's `has` does not do.
 */
export function adapted(expression: string): string {
  return expression
    .replaceAll('.matches(', '.found(')
    .replaceAll('format.dns1123Label().validate(', 'dns1123Label(')
    .replace(/\b__(\w+?)__\b/g, '$1')
    .replace(/\bhas\((self(?:\.\w+)*\[\d+\])\.(\w+)\)/g, 'present($1, "$2")');
}

/** What is wrong with an expression before it is run; undefined where nothing. */
export function faultOf(expression: string): string | undefined {
  return environment.check(adapted(expression)).error?.message;
}

/** Expressions of others than this mesh's schemas, about names that are not known here. */
const anywhere: Environment = new Environment({ unlistedVariablesAreDyn: true });

/** What makes an expression unreadable, in one line; undefined where nothing does. */
export function syntaxFaultOf(expression: string): string | undefined {
  try {
    anywhere.parse(expression);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message.split('\n', 1)[0] : 'it cannot be read';
  }
}

/** An expression, ready to be run; undefined for one about a change, which has no answer for an object alone. */
function programOf(expression: string): Evaluate | undefined {
  if (programs.has(expression)) return programs.get(expression);
  const program: Evaluate | undefined = /\boldSelf\b/.test(expression) ? undefined : environment.parse(adapted(expression));
  programs.set(expression, program);
  return program;
}

const MOST_KEPT = 10_000;
/** Texts that a rule was asked of before, such as `5s`: expressions only look at the value, so the answer stays. */
const kept = new WeakMap<CelRule, Map<string, string | undefined>>();

/** What a CEL rule says against a value; undefined where nothing. An expression that cannot be evaluated refuses the value too. */
export function refusalOf(rule: CelRule, self: unknown): string | undefined {
  if (typeof self !== 'string' || self.length > 100) return freshRefusal(rule, self);
  let known = kept.get(rule);
  if (known === undefined || known.size > MOST_KEPT) kept.set(rule, (known = new Map<string, string | undefined>()));
  if (!known.has(self)) known.set(self, freshRefusal(rule, self));
  return known.get(self);
}

function freshRefusal({ rule, message, messageExpression }: CelRule, self: unknown): string | undefined {
  const program = programOf(rule);
  if (program === undefined || holds(program, self)) return undefined;
  const made = messageExpression === undefined ? undefined : textOf(messageExpression, self);
  return made ?? message ?? rule;
}

function holds(program: Evaluate, self: unknown): boolean {
  try {
    return program({ self }) === true;
  } catch {
    return false;
  }
}

function textOf(expression: string, self: unknown): string | undefined {
  try {
    const text = programOf(expression)?.({ self });
    return typeof text === 'string' && text !== '' ? text : undefined;
  } catch {
    return undefined;
  }
}
