import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';
import { core } from './paths.mjs';

/** The generated modules, and which API groups each one holds. */
export const modules = [
  { name: 'istio', title: 'Istio', holds: (group) => group.endsWith('.istio.io') },
  { name: 'gateway-api', title: 'Gateway API', holds: (group) => group.startsWith('gateway.networking.') },
];

/** The rows of model/kinds.ts that a CRD stands behind: `{key, module, apiKind, group, version, plural, namespaced}`. */
export async function customKinds() {
  const { code } = await transform(await readFile(new URL('model/kinds.ts', core), 'utf8'), { loader: 'ts', format: 'esm' });
  const { kinds } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  return Object.entries(kinds).flatMap(([key, row]) => {
    const module = modules.find(({ holds }) => holds(row.group));
    return module ? [{ key, module: module.name, ...row }] : [];
  });
}
