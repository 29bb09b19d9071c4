import { sharing } from './sharing.mjs';

/**
 * The text of a module with one table row per kind. A schema or CEL rule that occurs more than once is a constant of its own,
 * which keeps the module small and lets its reader compile each once.
 *
 * @param crds `{key, kind, group, plural, namespaced, version, served, spec, object?}` with compact schemas
 */
export function emitSchemas(tableName, crds, header) {
  const rows = crds.map((crd) => [crd.key, rowOf(crd)]);
  const { constants, textOf } = sharing(rows.flatMap(([, { spec, object }]) => (object ? [spec, object] : [spec])));
  const body = rows.map(([key, { spec, object, ...facts }]) => {
    const fields = Object.entries(facts).map(([field, value]) => `    ${field}: ${JSON.stringify(value)},\n`);
    return `  ${key}: {\n${fields.join('')}    spec: ${textOf(spec)},\n${object ? `    object: ${textOf(object)},\n` : ''}  },\n`;
  });
  const declared = constants.map(({ name, type, text }) => `const ${name}: ${type} = ${text};\n`);
  const types = ['CrdTable', ...['CelRule', 'Schema'].filter((type) => constants.some((constant) => constant.type === type))].sort();
  return `${header}import type { ${types.join(', ')} } from '../../schema.js';\n\n${declared.join('')}\nexport const ${tableName}: CrdTable = {\n${body.join('')}};\n`;
}

function rowOf({ kind, group, plural, namespaced, version, served, spec, object }) {
  return { apiKind: kind, group, plural, namespaced, version, served: [...served].sort(), spec, ...(object && { object }) };
}
