import { isRecord } from '../schema/conform.js';

/** A set of keys as far as it can be read: what is wrong with it, and which of its keys must not be seen. */
export interface ReadKeys {
  readonly fault?: string;
  /** Names of keys, or their places. */
  readonly secret: readonly string[];
}

/** What a key of a type cannot do without. Source: RFC 7518, section 6. */
const members: Readonly<Record<string, readonly string[]>> = { RSA: ['n', 'e'], EC: ['crv', 'x', 'y'], OKP: ['crv', 'x'], oct: ['k'] };

/** Reads keys as issuers of tokens publish them (RFC 7517): a set, or one key alone. An empty text has none. */
export function readKeys(text: string): ReadKeys {
  if (text === '') return { secret: [] };
  const set = parsed(text);
  if (!isRecord(set)) return { fault: 'they are no JSON object', secret: [] };
  const keys = Object.hasOwn(set, 'keys') ? set.keys : [set];
  if (!Array.isArray(keys)) return { fault: '"keys" is no list', secret: [] };
  const secret: string[] = [];
  for (const [i, key] of keys.entries()) {
    const { kty } = isRecord(key) ? key : {};
    const needed = typeof kty === 'string' && Object.hasOwn(members, kty) ? members[kty] : undefined;
    if (!isRecord(key) || needed === undefined) return { fault: `key ${i} has no type ("kty") that is known`, secret };
    const missing = needed.find((member) => typeof key[member] !== 'string');
    if (missing !== undefined) return { fault: `key ${i} has no "${missing}"`, secret };
    if (kty === 'oct' || typeof key.d === 'string') secret.push(typeof key.kid === 'string' ? key.kid : String(i));
  }
  return { secret };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
