import { parseArgs } from 'node:util';
import { InputError } from './input-error.mjs';

export const usage = `Usage: npm run gen -- --crds FILE… [--check]

Writes the types and schema tables under packages/core/src/model/generated from CRDs.

  --crds FILE…  any number of YAML or JSON files: Istio's manifests/charts/base/files/crd-all.gen.yaml,
                a Gateway API release's install file, the output of \`kubectl get crd -o yaml\`, or compact JSON
  --check       write nothing; exit with 1 if the committed output differs from what would be written

A module (istio, gateway-api) is written when the files hold CRDs of its groups. docs/generating.md says more.`;

/**
 * `{files, check, help}` of the command line.
 *
 * @throws InputError for an unknown option, or files without --crds
 */
export function parseArguments(args) {
  let parsed;
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: { crds: { type: 'string', multiple: true }, check: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    });
  } catch (error) {
    throw new InputError(`${error.message.split('. ')[0]}.\n\n${usage}`);
  }
  const { crds = [], check = false, help = false } = parsed.values;
  if (!help && crds.length === 0) {
    const stray = parsed.positionals[0];
    throw new InputError(
      `${stray ? `Unexpected argument '${stray}': files go after --crds.` : 'No CRDs given: name the files after --crds.'}\n\n${usage}`,
    );
  }
  return { files: [...crds, ...parsed.positionals], check, help };
}
