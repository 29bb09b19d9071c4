import type { Edit } from '../../model/finding.js';
import { textChanges } from './edit.js';
import type { SourceObject } from './read-objects.js';
import { changed, type TextChange } from './text-change.js';

/** A repair of one object of a text. */
export interface TextFix {
  readonly source: SourceObject;
  readonly edits: readonly Edit[];
}

export interface FixedText<F extends TextFix = TextFix> {
  readonly text: string;
  readonly done: readonly F[];
  /** Those that wait for others: paths tell places in the object as it was, so each object is repaired once at a time. */
  readonly waiting: readonly F[];
  /** Those that cannot be made in the text. */
  readonly impossible: readonly F[];
}

/**
 * Makes the first repair of each object in the text that they were all read from. The text is to be read and checked again before
 * the ones that wait.
 */
export function applyFixes<F extends TextFix>(text: string, fixes: readonly F[]): FixedText<F> {
  const touched = new Set<SourceObject>();
  const changes: TextChange[] = [];
  const done: F[] = [];
  const waiting: F[] = [];
  const impossible: F[] = [];
  for (const fix of fixes) {
    const made = touched.has(fix.source) ? undefined : textChanges(text, fix.source, fix.edits);
    if (touched.has(fix.source)) waiting.push(fix);
    else if (made === undefined || changed(text, made) === undefined) impossible.push(fix);
    else {
      touched.add(fix.source);
      changes.push(...made);
      done.push(fix);
    }
  }
  return { text: changed(text, changes) ?? text, done, waiting, impossible };
}
