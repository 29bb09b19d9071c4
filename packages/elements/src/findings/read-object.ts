import type { ListedFinding, MeshDataSource, Problem } from '@meshlens/core';
import { type DiffLine, lineDiff } from './line-diff.js';

/** An object in text, as people write it, with the place of a finding and, where it can be repaired mechanically, how. */
export interface ObjectText {
  readonly text: string;
  /** From 1. */
  readonly line: number;
  readonly change: { readonly text: string; readonly diff: readonly DiffLine[] } | undefined;
}

export type ReadObject = ObjectText | { readonly problems: readonly Problem[] };

/** Fetches the object that a finding is about. What reads and writes YAML is loaded with the first one. */
export async function readObject(source: MeshDataSource, finding: ListedFinding, signal: AbortSignal): Promise<ReadObject> {
  const [{ value, problems }, { applyEdits, objectText, readObjects, withoutServerFields }] = await Promise.all([
    source.config(finding.ref, { signal }),
    import('@meshlens/core/config-text'),
  ]);
  if (value.object === undefined) return { problems };
  const text = objectText(withoutServerFields(value.object));
  const [read] = readObjects(text, '').objects;
  if (read === undefined) return { problems };
  const changed = finding.fix && applyEdits(text, read, finding.fix);
  return {
    text,
    line: read.locate(finding.path)?.line ?? 1,
    change: changed === undefined ? undefined : { text: changed, diff: lineDiff(text, changed) },
  };
}
