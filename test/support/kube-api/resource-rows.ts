import { kindNames, kinds, type Kind } from '@meshlens/core';

/** A resource that the stand-in serves. `secrets` has no kind: it is there to be refused. */
export interface ResourceRow {
  readonly group: string;
  readonly version: string;
  readonly plural: string;
  readonly apiKind: string;
  readonly namespaced: boolean;
  readonly kind?: Kind;
}

const secrets: ResourceRow = { group: '', version: 'v1', plural: 'secrets', apiKind: 'Secret', namespaced: true };

/** The groups whose list items come without apiVersion and kind; items of custom resources have both. */
const builtIn: ReadonlySet<string> = new Set(['', 'apps', 'batch']);

export function isBuiltIn(group: string): boolean {
  return builtIn.has(group);
}

/** Every resource but the absent kinds'. */
export function resourceRows(absent: readonly Kind[]): readonly ResourceRow[] {
  const served = kindNames.filter((kind) => !absent.includes(kind));
  return [...served.map((kind) => ({ ...kinds[kind], kind })), secrets];
}
