import { routes } from '@meshlens/core/http';

/** The page on the HTTP API, made of the table that both ends read. */
export function apiPage(): string {
  const sections = Object.entries(routes).map(([name, { path, query }]) => {
    const params = query.describe('', true);
    const rows = params.map(
      ({ name: param, required, schema }) => `| \`${param}\` | ${required ? 'yes' : ''} | ${schemaText(schema).replaceAll('|', '\\|')} |`,
    );
    const table = rows.length === 0 ? 'No parameters.' : ['| Parameter | Required | Value |', '|---|---|---|', ...rows].join('\n');
    return `## ${name}\n\n\`GET ${path}\`\n\n${table}\n`;
  });
  return `# HTTP API

Every call is a GET. Its answer is JSON: \`{"value": …, "at": <ms since the epoch>, "problems": […]}\`, with what could be read in \`value\` and
what could not in \`problems\` (\`code\`, \`source\`, and where known \`input\`, \`namespaces\`, \`clusters\`, \`ageSeconds\`, \`detail\`). Lists are joined by commas. Unknown parameters are refused.

A call that cannot be answered at all has a status of 4xx or 5xx and \`{"error": {"code", "message", "parameter"?}}\`.
The shapes of the values are the types of \`@meshlens/core\`.

${sections.join('\n')}`;
}

function schemaText(schema: Readonly<Record<string, unknown>>): string {
  const { type, enum: values, minimum, maximum, maxItems, items, pattern, maxLength } = schema;
  if (Array.isArray(values)) return values.map((value) => `\`${String(value)}\``).join(', ');
  if (type === 'array') return `up to ${String(maxItems)} of: ${schemaText(items as Readonly<Record<string, unknown>>)}`;
  if (type === 'integer') return `${String(minimum)} to ${String(maximum)}`;
  if (type === 'boolean') return '`true`, `false`';
  return typeof pattern === 'string' ? `text matching \`${pattern}\`` : `text of up to ${String(maxLength)} characters`;
}
