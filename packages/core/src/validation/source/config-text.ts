import { stringify } from 'yaml';

export { applyEdits } from './edit.js';
export { readObjects, type ReadObjects, type SourceObject } from './read-objects.js';

/** An object as people write it in YAML: what it is first, what the cluster says of it last. */
export function objectText(object: Readonly<Record<string, unknown>>): string {
  const { apiVersion, kind, metadata, status, ...rest } = object;
  const ordered = { apiVersion, kind, metadata, ...rest, ...(status !== undefined && { status }) };
  return stringify(ordered, { lineWidth: 0, aliasDuplicateObjects: false });
}
