import { pathBelow } from '../path.js';
import type { Placed } from '../walk/walk.js';
import { isDnsLabel } from './names.js';

const word = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;

/** What of labels Istio refuses, as Kubernetes does, and where; the value is the fault in words. */
export function* labelFaults(labels: Readonly<Record<string, string>> | undefined, path: string): Iterable<Placed<string>> {
  for (const [key, value] of Object.entries(labels ?? {})) {
    if (!isLabelKey(key)) yield { value: `"${key}" is no name of a label`, path: pathBelow(path, key) };
    else if (value !== '' && !word.test(value)) yield { value: `"${value}" is no value of a label`, path: pathBelow(path, key) };
  }
}

function isLabelKey(key: string): boolean {
  const slash = key.indexOf('/');
  const prefix = slash < 0 ? undefined : key.slice(0, slash);
  const name = key.slice(slash + 1);
  if (prefix !== undefined && (prefix.length > 253 || !prefix.split('.').every(isDnsLabel))) return false;
  return name.length <= 63 && word.test(name);
}
