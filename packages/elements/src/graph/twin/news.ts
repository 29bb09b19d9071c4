import type { MeshGraph } from '@meshlens/core';
import { formatNumber } from '../../i18n/format.js';
import type { Wording } from '../edge-label.js';
import { healthOf } from '../legend-table.js';

/** So many names are said; more would be noise. */
const NAMED = 3;

/**
 * What a listener has to know of a new graph: what began or ceased to fail, and that nodes came or went. Empty where nothing of that
 * sort happened, so that a quiet refresh is quiet.
 */
export function newsOf(
  before: MeshGraph | undefined,
  after: MeshGraph | undefined,
  { names, wording }: { readonly names: ReadonlyMap<string, string>; readonly wording: Wording },
): string {
  if (!before || !after || before === after || before.type !== after.type) return '';
  const { words, language } = wording;
  const failedBefore = failing(before);
  const failedNow = failing(after);
  const still = new Set(after.nodes.map(({ id }) => id));
  const known = new Set(before.nodes.map(({ id }) => id));
  const named = (ids: readonly string[]): string => {
    const said = ids.slice(0, NAMED).map((id) => names.get(id) ?? id);
    return [...said, ...(ids.length > NAMED ? [words.more(formatNumber(language, ids.length - NAMED))] : [])].join(words.comma);
  };
  const worse = [...failedNow].filter((id) => !failedBefore.has(id));
  const better = [...failedBefore].filter((id) => !failedNow.has(id) && still.has(id));
  const came = after.nodes.filter(({ id }) => !known.has(id)).length;
  const went = before.nodes.filter(({ id }) => !still.has(id)).length;
  return [
    worse.length > 0 ? words.news.worse(named(worse)) : '',
    better.length > 0 ? words.news.better(named(better)) : '',
    came + went > 0 ? words.news.nodes(formatNumber(language, came), formatNumber(language, went)) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function failing({ nodes }: MeshGraph): ReadonlySet<string> {
  return new Set(nodes.filter((node) => healthOf(node) === 'failure').map(({ id }) => id));
}
