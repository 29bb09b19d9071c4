import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { InputError } from './input-error.mjs';

/**
 * The CRDs of the files: `{group, kind, plural, namespaced, versions: [{name, served, storage, root?, spec?, status?}], file, source}`,
 * with `root`, `spec` and `status` as raw OpenAPI. A version whose schema the file leaves out has no `spec`.
 *
 * @throws InputError when a file cannot be read, holds no CRD, or two files hold the same one
 */
export async function readCrds(files, say = () => {}) {
  const crds = [];
  for (const file of files) {
    const found = parseCrds(await readText(file), file, say);
    say(`${file}: ${found.length} CRD${found.length === 1 ? '' : 's'}`);
    crds.push(...found);
  }
  const seen = new Map();
  for (const crd of crds) {
    const id = `${crd.kind} of ${crd.group}`;
    const earlier = seen.get(id);
    if (earlier)
      throw new InputError(
        `${crd.file}: has a CRD for ${id}, but ${earlier === crd.file ? 'so does an earlier part of this file' : `${earlier} has one too`}. Give each CRD once.`,
      );
    seen.set(id, crd.file);
  }
  return crds;
}

/** The CRDs in one file's text; see readCrds. */
export function parseCrds(text, file, say = () => {}) {
  const others = new Map();
  const crds = objectsOf(text, file).flatMap((object) => {
    if (isCompact(object)) return object.crds.map((crd) => compactCrd(crd, file, object.source));
    if (object.kind === 'CustomResourceDefinition') return [fullCrd(object, file)];
    if (typeof object.kind !== 'string')
      throw new InputError(`${file}: not a CRD: an object without \`kind\`. Give CustomResourceDefinitions as YAML or JSON.`);
    others.set(object.kind, (others.get(object.kind) ?? 0) + 1);
    return [];
  });
  const rest = [...others].map(([kind, count]) => `${count} ${kind}`).join(', ');
  if (crds.length === 0)
    throw new InputError(`${file}: no CRD in it${rest && `, only ${rest}`}. Give CustomResourceDefinitions as YAML or JSON.`);
  if (rest) say(`${file}: passed over ${rest}, not CRDs`);
  return crds;
}

async function readText(file) {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const why = { ENOENT: 'no such file', EISDIR: 'is a folder; name the files in it', EACCES: 'may not be read' }[error.code];
    throw new InputError(`${file}: ${why ?? error.message}`);
  }
}

function objectsOf(text, file) {
  return documents(text, file).flatMap((document) => {
    if (document === null || document === undefined) return [];
    if (typeof document !== 'object' || Array.isArray(document))
      throw new InputError(`${file}: not a CRD: a document that is no object. Give CustomResourceDefinitions as YAML or JSON.`);
    const objects = /List$/.test(document.kind) && Array.isArray(document.items) ? document.items : [document];
    return objects.filter((object) => typeof object === 'object' && object !== null);
  });
}

function documents(text, file) {
  if (/^\s*\{/.test(text)) {
    try {
      return [JSON.parse(text)];
    } catch {
      // Flow-style YAML starts with a brace too.
    }
  }
  return parseAllDocuments(text).map((document) => {
    const unreadable = (why) => new InputError(`${file}: not readable as YAML or JSON: ${why}`);
    if (document.errors[0]) throw unreadable(document.errors[0].message);
    try {
      return document.toJS({ maxAliasCount: 100 });
    } catch (error) {
      throw unreadable(error.message);
    }
  });
}

const isCompact = (object) => Array.isArray(object.crds) && object.kind === undefined;

function compactCrd(crd, file, source) {
  const lacking = ['group', 'kind', 'plural', 'scope', 'versions', 'schemaOf', 'schema'].filter((field) => crd?.[field] === undefined);
  if (lacking.length > 0) throw new InputError(`${file}: the compact CRD ${crd?.kind ?? '(no kind)'} lacks ${lacking.join(', ')}.`);
  const versions = crd.versions.map(({ name, served, storage }) => ({
    name,
    served,
    storage,
    ...(name === crd.schemaOf && { spec: crd.schema }),
  }));
  if (!versions.some(({ spec }) => spec))
    throw new InputError(`${file}: the compact CRD ${crd.kind} has a schema of ${crd.schemaOf}, which is not among its versions.`);
  return {
    group: crd.group,
    kind: crd.kind,
    plural: crd.plural,
    namespaced: crd.scope === 'Namespaced',
    versions,
    file,
    source: source ?? basename(file),
  };
}

function fullCrd({ apiVersion, metadata, spec }, file) {
  const name = metadata?.name ?? '(no name)';
  if (apiVersion !== 'apiextensions.k8s.io/v1')
    throw new InputError(`${file}: the CRD ${name} has apiVersion ${apiVersion}; give it as apiextensions.k8s.io/v1.`);
  if (!spec?.group || !spec.names?.kind || !spec.names.plural || !Array.isArray(spec.versions)) {
    throw new InputError(`${file}: the CRD ${name} lacks spec.group, spec.names or spec.versions.`);
  }
  const versions = spec.versions.map((version) => {
    const schema = version.schema?.openAPIV3Schema;
    const { spec: ofSpec, status } = schema?.properties ?? {};
    return { name: version.name, served: version.served, storage: version.storage, root: schema, spec: ofSpec, status };
  });
  const { group, names, scope } = spec;
  return { group, kind: names.kind, plural: names.plural, namespaced: scope === 'Namespaced', versions, file, source: basename(file) };
}
