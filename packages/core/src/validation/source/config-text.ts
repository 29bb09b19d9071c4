import { stringify } from 'yaml';

export { applyEdits } from './edit.js';
export { readObjects, type ReadObjects, type SourceObject } from './read-objects.js';

const serverMetadata: readonly string[] = [
  ...['uid', 'resourceVersion', 'generation', 'managedFields', 'selfLink'],
  ...['creationTimestamp', 'deletionTimestamp', 'deletionGracePeriodSeconds'],
];
const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration';

/** An object without what the API server wrote into it, as it would be kept in files and applied again. */
export function withoutServerFields({ status: _, ...object }: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  if (!isRecord(object['metadata'])) return object;
  const { annotations, ...metadata } = without(object['metadata'], serverMetadata);
  const kept = isRecord(annotations) ? without(annotations, [lastApplied]) : annotations;
  const some = isRecord(kept) ? Object.keys(kept).length > 0 : kept !== undefined;
  return { ...object, metadata: { ...metadata, ...(some && { annotations: kept }) } };
}

/** An object as people write it in YAML: what it is first, what the cluster says of it last. */
export function objectText(object: Readonly<Record<string, unknown>>): string {
  const { apiVersion, kind, metadata, status, ...rest } = object;
  const ordered = { apiVersion, kind, metadata, ...rest, ...(status !== undefined && { status }) };
  return stringify(ordered, { lineWidth: 0, aliasDuplicateObjects: false });
}

function without(record: Readonly<Record<string, unknown>>, keys: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
