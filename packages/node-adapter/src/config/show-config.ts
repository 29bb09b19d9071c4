import { configKeys, configTable } from './config-table.js';
import type { Config } from './load-config.js';
import type { JsonSchema } from './value-types.js';

/** The settings in force by key, for people and logs: secrets that are set read `[redacted]`. */
export function effectiveConfig({ values }: Config): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    configKeys.map((key) => {
      const value = values[key];
      const isSet = value !== undefined && !(typeof value === 'object' && Object.keys(value).length === 0);
      return [key, configTable[key].secret === true && isSet ? '[redacted]' : (value ?? null)];
    }),
  );
}

/** The flags with their environment variables, as the help text lists them. */
export function configHelp(width = 100): string {
  const rows = [
    { head: '--config FILE', body: 'Read settings from this YAML or JSON file [MESHLENS_CONFIG]' },
    ...configKeys.map((key) => {
      const { flag, type, description, env, default: fallback } = configTable[key];
      const head = flag === undefined ? `${key} (no flag)` : `${flag} ${type.placeholder}`.trim();
      const shown = typeof fallback === 'string' || typeof fallback === 'number' ? `; default ${fallback}` : '';
      return { head, body: `${description}${shown}${type.repeatable === true ? '; may be repeated' : ''} [${env}]` };
    }),
  ];
  return rows
    .map(
      ({ head, body }) =>
        `  ${head}\n${wrap(body, width - 6)
          .map((line) => `      ${line}`)
          .join('\n')}`,
    )
    .join('\n');
}

/** A JSON Schema (2020-12) of the config file. */
export function configJsonSchema(): JsonSchema {
  const properties: Record<string, JsonSchema> = {};
  const groups = new Map<string, Record<string, JsonSchema>>();
  for (const key of configKeys) {
    const { type, description, default: fallback, env, flag, secret } = configTable[key];
    const schema: JsonSchema = {
      description: `${description}. ${flag === undefined ? '' : `Flag ${flag}. `}Environment ${env}.`,
      ...type.jsonSchema,
      ...(fallback === undefined ? {} : { default: fallback }),
      ...(secret === true ? { writeOnly: true } : {}),
    };
    const [group, name] = key.split('.');
    if (group === undefined || name === undefined) properties[key] = schema;
    else {
      const members = groups.get(group) ?? {};
      members[name] = schema;
      groups.set(group, members);
      properties[group] = { type: 'object', additionalProperties: false, properties: members };
    }
  }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Meshlens configuration',
    type: 'object',
    additionalProperties: false,
    properties,
  };
}

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
