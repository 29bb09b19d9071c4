import { createTwoFilesPatch } from 'diff';
import type { Source } from './read-sources.js';

/** What has changed, as `patch` reads it. */
export function unifiedDiff(before: Source, after: Source): string {
  return createTwoFilesPatch(before.file, after.file, before.text, after.text, undefined, undefined, { context: 3 })
    .split('\n')
    .slice(1)
    .join('\n')
    .trimEnd();
}
