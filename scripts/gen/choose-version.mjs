import { InputError } from './input-error.mjs';

/**
 * The version whose schema stands for a kind: the one kinds.ts names if it is served and its schema is at hand, else the storage version.
 *
 * @throws InputError when neither has a schema
 */
export function chooseVersion(crd, preferred) {
  const chosen =
    crd.versions.find(({ name, served, spec }) => name === preferred && served && spec) ??
    crd.versions.find(({ storage, spec }) => storage && spec);
  if (!chosen) throw new InputError(`${crd.file}: the CRD of ${crd.kind} has a schema neither of ${preferred}, which kinds.ts names, nor of its storage version.`);
  return chosen;
}
