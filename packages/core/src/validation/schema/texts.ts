import type { Schema } from '../../model/schema.js';
import { type Collect, pathOf, type Place, shown } from './issue.js';
import { hasFormat, isFound } from './text-checks.js';

/** Checks a text's pattern and format. */
export function checkText(text: string, { pattern, format }: Schema, place: Place, collect: Collect): boolean {
  if (pattern !== undefined && !isFound(pattern, text)) {
    return collect({ sort: 'malformed-text', path: pathOf(place), params: { value: shown(text), form: shown(pattern) } });
  }
  if (format !== undefined && !hasFormat(format, text)) {
    return collect({ sort: 'malformed-text', path: pathOf(place), params: { value: shown(text), form: format } });
  }
  return true;
}
