import { InputError } from './input-error.mjs';

/**
 * The version whose schema stands for a kind: the one kinds.ts names if it is served and its schema is at hand, else the storage version.
 *
 * @throws InputError when neither has a schema of `spec`
 */
export function chooseVersion(crd, preferred) {
  const withSchema = crd.versions.filter(({ spec }) => spec);
  const chosen = withSchema.find(({ name, served }) => name === preferred && served) ?? withSchema.find(({ storage }) => storage);
  if (!chosen) {
    throw new InputError(
      `${crd.file}: the CRD of ${crd.kind} has a schema of \`spec\` neither in ${preferred}, which kinds.ts names, nor in its storage version.`,
    );
  }
  return chosen;
}
