/**
 * What of a compact schema a TypeScript type can say: `{is, id, nullable}`, where `is` is 'object' with `fields` and `open`,
 * 'list' or 'map' with `of`, 'enum' with `values`, or the text of a plain type. Shapes with equal `id` are the same type.
 */
export function shapeOf(schema) {
  const shape = withoutId(schema);
  const nullable = schema.nullable === true && shape.is !== 'unknown';
  return { ...shape, nullable, id: idOf(shape) };
}

function withoutId(schema) {
  if (schema.intOrString) return { is: 'number | string' };
  if (schema.enum) return { is: 'enum', values: schema.enum.filter((value) => value !== null) };
  switch (schema.type) {
    case 'string':
    case 'boolean':
      return { is: schema.type };
    case 'integer':
    case 'number':
      return { is: 'number' };
    case 'array':
      return { is: 'list', of: schema.items ? shapeOf(schema.items) : { is: 'unknown', id: 'unknown', nullable: false } };
    default:
      return objectShape(schema);
  }
}

function objectShape(schema) {
  const properties = propertiesOf(schema);
  const open = schema.preserveUnknownFields === true || schema.additionalProperties === true;
  if (Object.keys(properties).length > 0) {
    const required = new Set(schema.required);
    const fields = Object.keys(properties)
      .sort()
      .map((key) => ({ key, required: required.has(key), shape: shapeOf(properties[key]) }));
    return { is: 'object', fields, open };
  }
  if (typeof schema.additionalProperties === 'object') return { is: 'map', of: shapeOf(schema.additionalProperties) };
  return schema.type === 'object' ? { is: 'map', of: { is: 'unknown', id: 'unknown', nullable: false } } : { is: 'unknown' };
}

/** The schema's own properties and those that only a branch of oneOf, anyOf or allOf adds; a branch's word on an own property only restricts it. */
function propertiesOf(schema) {
  const branches = [...(schema.oneOf ?? []), ...(schema.anyOf ?? []), ...(schema.allOf ?? [])];
  return Object.assign({}, ...branches.map(propertiesOf), schema.properties);
}

function idOf(shape) {
  switch (shape.is) {
    case 'object':
      return `{${shape.fields.map(({ key, required, shape: of }) => `${JSON.stringify(key)}${required ? '' : '?'}:${idIn(of)}`).join()}${shape.open ? ',…' : ''}}`;
    case 'list':
      return `[${idIn(shape.of)}]`;
    case 'map':
      return `<${idIn(shape.of)}>`;
    case 'enum':
      return JSON.stringify(shape.values);
    default:
      return shape.is;
  }
}

const idIn = (shape) => `${shape.id}${shape.nullable ? '|null' : ''}`;
