import { compileHealthRules, type HealthRule, type Tolerance } from '@meshlens/core';
import { isRecord } from '../ports/http/json.js';
import { fromJson, type JsonSchema, type ValueType } from './value-types.js';

const expression: JsonSchema = { type: 'string', maxLength: 500 };
const percent: JsonSchema = { type: 'number', minimum: 0, maximum: 100 };
const ruleKeys = ['namespace', 'kind', 'name', 'tolerances'] as const;
const toleranceKeys = ['code', 'protocol', 'direction', 'degraded', 'failure'] as const;

/** Whose errors are put up with, and how many: what Kiali calls `health_config.rate`. */
export const healthRules: ValueType<readonly HealthRule[]> = {
  placeholder: 'JSON',
  jsonSchema: {
    type: 'array',
    items: {
      type: 'object',
      required: ['tolerances'],
      additionalProperties: false,
      properties: {
        namespace: expression,
        kind: expression,
        name: expression,
        tolerances: {
          type: 'array',
          items: {
            type: 'object',
            required: ['failure'],
            additionalProperties: false,
            properties: { code: expression, protocol: expression, direction: expression, degraded: percent, failure: percent },
          },
        },
      },
    },
  },
  fromText: fromJson('[{"namespace": "shop", "tolerances": [{"code": "4XX", "failure": 20}]}]'),
  check(value) {
    const rules = listOf(value, 'must be a list of rules').map((rule, i) => checkRule(rule, `rule ${i + 1}`));
    try {
      compileHealthRules(rules);
    } catch (error) {
      if (error instanceof RangeError) throw new TypeError(`must hold what RE2 can read. ${error.message}`, { cause: error });
      throw error;
    }
    return rules;
  },
};

function checkRule(rule: unknown, where: string): HealthRule {
  const { tolerances, ...whose } = fieldsOf(rule, ruleKeys, where);
  const texts = Object.entries(whose).map(([key, value]) => [key, textOf(value, `${key} in ${where}`)]);
  const list = listOf(tolerances, `must have a list of tolerances in ${where}`);
  return {
    ...(Object.fromEntries(texts) as Partial<Pick<HealthRule, 'kind' | 'name' | 'namespace'>>),
    tolerances: list.map((tolerance, i) => checkTolerance(tolerance, `tolerance ${i + 1} of ${where}`)),
  };
}

/** What is left out is any code, protocol and direction, and any error degrades. */
function checkTolerance(tolerance: unknown, where: string): Tolerance {
  const given = fieldsOf(tolerance, toleranceKeys, where);
  const text = (key: 'code' | 'direction' | 'protocol'): string => textOf(given[key] ?? '.*', `${key} in ${where}`);
  return {
    code: text('code'),
    protocol: text('protocol'),
    direction: text('direction'),
    degraded: percentOf(given.degraded ?? 0, `degraded in ${where}`),
    failure: percentOf(given.failure, `failure in ${where}`),
  };
}

function fieldsOf<Key extends string>(value: unknown, keys: readonly Key[], where: string): Readonly<Partial<Record<Key, unknown>>> {
  if (!isRecord(value)) throw new TypeError(`must have a mapping of ${keys.join(', ')} as ${where}`);
  const unknown = Object.keys(value).find((key) => !keys.some((known) => known === key));
  if (unknown !== undefined) throw new TypeError(`has no setting ${unknown} in ${where}: it knows ${keys.join(', ')}`);
  return value as Partial<Record<Key, unknown>>;
}

function listOf(value: unknown, words: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new TypeError(words);
  return value as readonly unknown[];
}

function textOf(value: unknown, where: string): string {
  if (typeof value !== 'string' || value === '')
    throw new TypeError(`must have an expression that is a text, in quotes if it looks like a number, for ${where}`);
  return value;
}

function percentOf(value: unknown, where: string): number {
  if (typeof value !== 'number' || !(value >= 0 && value <= 100)) throw new TypeError(`must have a percentage from 0 to 100 for ${where}`);
  return value;
}
