/** A schema shorter than this is repeated: a constant would save nothing. A rule is always shared, as it costs its reader a parse. */
const worthSharing = 40;

/**
 * Splits schemas into constants for the schemas and rules that occur more than once, each declared before its use,
 * and `textOf`, the source text of a schema that refers to them.
 */
export function sharing(schemas) {
  const counts = new Map();
  for (const schema of schemas) count(schema, counts);
  const names = new Map();
  const constants = [];
  const numbers = { s: 0, r: 0 };

  const textOf = (node, type = 'Schema') => {
    const json = JSON.stringify(node);
    if (!names.has(json)) {
      const text = type === 'Schema' ? schemaText(node, textOf) : json;
      if (counts.get(json) === 1 || (type === 'Schema' && json.length < worthSharing)) return text;
      const letter = type === 'Schema' ? 's' : 'r';
      const name = `${letter}${(numbers[letter] += 1)}`;
      names.set(json, name);
      constants.push({ name, type, text });
    }
    return names.get(json);
  };
  for (const schema of schemas) textOf(schema);
  return { constants, textOf };
}

/** Counts each distinct part once per place that would hold it; below the second occurrence of a part its own parts are shared already. */
function count(node, counts) {
  const json = JSON.stringify(node);
  counts.set(json, (counts.get(json) ?? 0) + 1);
  if (counts.get(json) > 1) return;
  for (const [, part] of partsOf(node)) count(part, counts);
  for (const rule of node.rules ?? []) count(rule, counts);
}

function partsOf(schema) {
  const single = ['items', 'not', 'additionalProperties'].filter((key) => typeof schema[key] === 'object').map((key) => [key, schema[key]]);
  const lists = ['allOf', 'anyOf', 'oneOf'].flatMap((key) => (schema[key] ?? []).map((part) => [key, part]));
  return [...single, ...lists, ...Object.entries(schema.properties ?? {})];
}

function schemaText(schema, textOf) {
  return objectText(
    Object.entries(schema).map(([keyword, value]) => {
      switch (keyword) {
        case 'properties':
          return [keyword, objectText(Object.entries(value).map(([key, part]) => [key, textOf(part)]))];
        case 'items':
        case 'not':
          return [keyword, textOf(value)];
        case 'additionalProperties':
          return [keyword, typeof value === 'object' ? textOf(value) : String(value)];
        case 'allOf':
        case 'anyOf':
        case 'oneOf':
          return [keyword, `[${value.map((part) => textOf(part)).join(', ')}]`];
        case 'rules':
          return [keyword, `[${value.map((rule) => textOf(rule, 'CelRule')).join(', ')}]`];
        default:
          return [keyword, JSON.stringify(value)];
      }
    }),
  );
}

const objectText = (entries) =>
  entries.length === 0
    ? '{}'
    : `{ ${entries.map(([key, text]) => `${/^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key)}: ${text}`).join(', ')} }`;
