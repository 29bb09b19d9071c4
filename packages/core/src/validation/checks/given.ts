import { givenAt } from './repairs.js';

/** Whether an object as it was given has an empty text or list at a path, as opposed to none: what is missing is told of its structure. */
export function isGivenEmpty(raw: unknown, path: string): boolean {
  const given = givenAt(raw, path);
  return given === '' || (Array.isArray(given) && given.length === 0);
}
