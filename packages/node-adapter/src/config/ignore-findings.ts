import type { IgnoreRule } from '@meshlens/core/validation';
import { textList, type ValueType } from './value-types.js';

const texts = textList('CODE[=NAMESPACE/KIND/NAME]');

/** Findings that nobody wants to see; they are counted all the same. */
export const ignoreFindings: ValueType<readonly IgnoreRule[]> = {
  placeholder: texts.placeholder,
  repeatable: true,
  jsonSchema: texts.jsonSchema,
  fromText: (value) => texts.fromText(value),
  join: (parts) => parts.flat(),
  check: (value) => texts.check(value).map(readIgnoreRule),
};

/**
 * Reads `CODE`, or `CODE=namespace/kind/name` in which `*` stands for anything and what is left out at the end for any.
 * Throws TypeError.
 */
export function readIgnoreRule(given: string): IgnoreRule {
  const [code = '', where] = given.split('=', 2);
  if (!/^[A-Za-z0-9*]+$/.test(code)) throw new TypeError(`must be written CODE or CODE=namespace/kind/name, and "${given}" is not`);
  const [namespace, kind, name, ...rest] = where?.split('/') ?? [];
  if (rest.length > 0) throw new TypeError(`must have namespace/kind/name and nothing more after the =, and "${given}" has`);
  return { code: code.toUpperCase(), ...(namespace && { namespace }), ...(kind && { kind }), ...(name && { name }) };
}
