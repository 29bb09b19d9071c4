import { chooseVersion } from './choose-version.mjs';
import { compactSchema } from './compact-schema.mjs';
import { emitSchemas } from './emit-schemas.mjs';
import { emitTypes } from './emit-types.mjs';
import { InputError } from './input-error.mjs';
import { statusSchemaOf } from './status-schemas.mjs';

/**
 * The generated files, `{path, text}` with paths under model/generated, for each module that the CRDs hold a kind of.
 *
 * @param modules,kinds as kinds-table.mjs gives them
 * @throws InputError when a module's CRDs are not all there
 */
export function generate({ crds, modules, kinds, say = () => {} }) {
  const known = new Map(kinds.map((row) => [id(row.group, row.apiKind), row]));
  const strangers = crds.filter(({ group, kind }) => !known.has(id(group, kind)));
  if (strangers.length > 0)
    say(
      `passed over, as kinds.ts has no row for them: ${strangers
        .map(({ group, kind }) => `${kind} (${group})`)
        .sort()
        .join(', ')}`,
    );

  const given = new Map(crds.map((crd) => [id(crd.group, crd.kind), crd]));
  const present = modules.filter(({ name }) => kinds.some((row) => row.module === name && given.has(id(row.group, row.apiKind))));
  if (present.length === 0)
    throw new InputError(
      `None of the CRDs is of a kind in packages/core/src/model/kinds.ts. Give those of ${modules.map(({ title }) => title).join(' or ')}.`,
    );
  return present.flatMap((module) => {
    const rows = kinds.filter((row) => row.module === module.name);
    const missing = rows.filter((row) => !given.has(id(row.group, row.apiKind)));
    if (missing.length > 0) {
      throw new InputError(
        `${module.title}: no CRD for ${missing.map(({ apiKind, group }) => `${apiKind} (${group})`).join(', ')}. Give them too, or take their rows out of packages/core/src/model/kinds.ts.`,
      );
    }
    return filesOf(
      module,
      rows.map((row) => described(row, given.get(id(row.group, row.apiKind)), say)),
    );
  });
}

const id = (group, kind) => `${group}/${kind}`;

function described(row, crd, say) {
  const { name: version, spec, status, root } = chooseVersion(crd, row.version);
  if (version !== row.version) say(`${row.apiKind}: the schema of ${version} stands for ${row.version}`);
  const served = crd.versions.filter((each) => each.served).map((each) => each.name);
  const { group, kind, plural, namespaced, source } = crd;
  return {
    ...{ key: row.key, group, kind, plural, namespaced, version, served, source },
    spec: compactSchema(spec, `${kind}.spec`),
    status: status?.properties ? compactSchema(status, `${kind}.status`) : statusSchemaOf(crd),
    object: root && wholeObject(root, kind),
  };
}

/** What a CRD's outermost schema restricts beyond its parts. */
function wholeObject(root, kind) {
  const own = Object.entries(root).filter(([keyword]) => keyword !== 'properties' && keyword !== 'type');
  const restrictions = compactSchema(Object.fromEntries(own), kind);
  return Object.keys(restrictions).length > 0 ? restrictions : undefined;
}

function filesOf({ name }, crds) {
  const sources = [...new Set(crds.map(({ source }) => source.replace(/\s+/g, ' ')))].sort();
  const header = `// Written by \`npm run gen\`; do not edit. From:\n${sources.map((source) => `// - ${source}\n`).join('')}`;
  const tableName = `${name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())}Crds`;
  const sorted = [...crds].sort((a, b) => (a.key < b.key ? -1 : 1));
  return [
    { path: `${name}.ts`, text: emitTypes(sorted, header) },
    { path: `schemas/${name}.ts`, text: emitSchemas(tableName, sorted, header) },
  ];
}
