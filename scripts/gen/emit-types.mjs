import { namesOf } from './type-names.mjs';
import { shapeOf } from './type-shape.mjs';

/**
 * The text of a module with one interface per kind, and one for each nested object, named after the path that leads to it.
 *
 * @param crds `{kind, spec, status?}` with compact schemas
 */
export function emitTypes(crds, header) {
  const taken = new Set(crds.map(({ kind }) => kind));
  const blocks = [...crds].sort((a, b) => (a.kind < b.kind ? -1 : 1)).map((crd) => emitKind(crd, taken));
  return `${header}import type { KubernetesObject } from '../kubernetes.js';\n\n${blocks.join('\n')}`;
}

function emitKind({ kind, spec, status }, taken) {
  const roots = [
    ['spec', spec],
    ['status', status],
  ]
    .filter(([, schema]) => schema)
    .map(([field, schema]) => ({ field, shape: shapeOf(schema) }));
  const names = namesOf(kind, roots, taken);
  const fields = roots.map(({ field, shape }) => `  readonly ${field}?: ${typeText(shape, names)};\n`);
  const nested = [...names].map(
    ([, { name, shape }]) =>
      `export interface ${name} {\n${shape.fields.map((field) => fieldText(field, names)).join('')}${openText(shape)}}\n`,
  );
  return [`export interface ${kind} extends KubernetesObject<'${kind}'> {\n${fields.join('')}}\n`, ...nested].join('\n');
}

const fieldText = ({ key, required, shape }, names) => `  readonly ${keyText(key)}${required ? '' : '?'}: ${typeText(shape, names)};\n`;

const openText = (shape) => (shape.open ? '  readonly [field: string]: unknown;\n' : '');

const keyText = (key) => (/^[A-Za-z_$][\w$]*$/.test(key) ? key : literal(key));

const literal = (value) =>
  typeof value === 'string'
    ? `'${JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`
    : JSON.stringify(value);

function typeText(shape, names) {
  const text = plainText(shape, names);
  return shape.nullable ? `${text} | null` : text;
}

function plainText(shape, names) {
  switch (shape.is) {
    case 'object':
      return names.get(shape.id).name;
    case 'list':
      return `readonly ${bracketed(typeText(shape.of, names))}[]`;
    case 'map':
      return `Readonly<Record<string, ${typeText(shape.of, names)}>>`;
    case 'enum':
      return shape.values.map(literal).join(' | ');
    default:
      return shape.is;
  }
}

const bracketed = (text) => (/ \||^readonly /.test(text) ? `(${text})` : text);
