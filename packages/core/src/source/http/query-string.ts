import { MeshError } from '../../model/answer.js';
import type { Params } from '../query/codec.js';

const MAX_LENGTH = 262_144;

/** Reads a query string. A name may come once only, since two values would have to be guessed between. */
export function parseQueryString(query: string): Params {
  if (query.length > MAX_LENGTH) throw new MeshError('bad-query', `The query is longer than ${MAX_LENGTH} characters.`);
  const params = new Map<string, string>();
  for (const part of query.replace(/^\?/, '').split('&')) {
    if (part === '') continue;
    const equals = part.indexOf('=');
    const name = decode(equals < 0 ? part : part.slice(0, equals));
    if (params.has(name))
      throw new MeshError('bad-query', `Parameter ${JSON.stringify(name.slice(0, 60))} is given twice.`, name.slice(0, 60));
    params.set(name, equals < 0 ? '' : decode(part.slice(equals + 1)));
  }
  return params;
}

/** Writes a query string without `?`; '' for no parameters. */
export function formatQueryString(pairs: readonly (readonly [string, string])[]): string {
  return pairs.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&');
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part.replace(/\+/g, ' '));
  } catch {
    throw new MeshError('bad-query', `The query holds a broken percent escape near ${JSON.stringify(part.slice(0, 60))}.`);
  }
}
