import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Finding, ObjectRef } from '@meshlens/core';
import { applyFixes, refOf, type SourceObject, type TextFix, toSubject } from '@meshlens/core/validation';
import { ConfigError } from '../../config/config-error.js';
import { check, type Checked, type CheckRequest } from './check.js';
import { type Source, sourceOf } from './read-sources.js';

/** A repair can make room for another one, but not for ever. */
const MOST_ROUNDS = 200;

export interface Fixed {
  readonly checked: Checked;
  readonly sources: readonly Source[];
  readonly done: readonly Finding[];
  readonly impossible: readonly Finding[];
}

interface FindingFix extends TextFix {
  readonly finding: Finding;
}

/** Makes the repairs of wanted findings, and checks again, until there are none left. Nothing is written. */
export function fixSources(sources: readonly Source[], request: CheckRequest, wanted: (finding: Finding) => boolean): Fixed {
  let now = sources;
  let checked = check(now, request);
  const done: Finding[] = [];
  let impossible: Finding[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const fixes = fixesByFile(checked, wanted);
    impossible = [];
    let changedAny = false;
    now = now.map((source) => {
      const fixed = applyFixes(source.text, fixes.get(source.file) ?? []);
      impossible.push(...fixed.impossible.map(({ finding }) => finding));
      if (fixed.done.length === 0) return source;
      done.push(...fixed.done.map(({ finding }) => finding));
      changedAny = true;
      return sourceOf(source.file, fixed.text).source;
    });
    if (!changedAny) break;
    checked = check(now, request);
  }
  return { checked, sources: now, done, impossible };
}

function fixesByFile({ result, objects }: Checked, wanted: (finding: Finding) => boolean): ReadonlyMap<string, readonly FindingFix[]> {
  const byName = new Map<string, SourceObject>();
  for (const object of objects) {
    const subject = toSubject(object.raw, '');
    if (subject !== undefined) byName.set(nameOf(refOf(subject)), object);
  }
  const fixes = new Map<string, FindingFix[]>();
  for (const finding of result.findings) {
    // Findings without a file are about objects of a live cluster.
    const source = finding.file !== undefined && wanted(finding) ? byName.get(nameOf(finding.ref)) : undefined;
    if (source === undefined || finding.fix === undefined) continue;
    const list = fixes.get(source.file) ?? [];
    fixes.set(source.file, list);
    list.push({ source, edits: finding.fix, finding });
  }
  return fixes;
}

function nameOf({ group, kind, namespace, name }: ObjectRef): string {
  return [group, kind, namespace, name].join('\n');
}

/** Writes what has changed: each file is replaced as a whole, so that a crash leaves the old one or the new one. */
export async function writeSources(before: readonly Source[], after: readonly Source[], cwd: string): Promise<readonly string[]> {
  const written: string[] = [];
  for (const [i, { file, text }] of after.entries()) {
    if (file === '-' || before[i]?.text === text) continue;
    try {
      await replaceFile(path.resolve(cwd, file), text);
    } catch (error) {
      const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
      const others = written.length === 0 ? 'nothing was changed' : `changed are ${written.join(', ')}`;
      throw new ConfigError(`${file} cannot be written (${reason}) and is as it was; ${others}`);
    }
    written.push(file);
  }
  return written;
}

/** What a link leads to is replaced, not the link. */
async function replaceFile(given: string, text: string): Promise<void> {
  const target = await realpath(given);
  const fresh = `${target}.meshlens-${process.pid}`;
  try {
    await writeFile(fresh, text, { mode: (await stat(target)).mode });
    await rename(fresh, target);
  } catch (error) {
    await rm(fresh, { force: true }).catch(() => undefined);
    throw error;
  }
}
