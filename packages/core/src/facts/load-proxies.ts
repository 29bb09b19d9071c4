import type { CallOptions, Problem } from '../model/answer.js';
import type { ClusterReader, ProxyState } from '../ports/cluster-reader.js';
import type { Coverage } from './facts.js';
import { problemOf } from './upstream-problem.js';

export interface LoadedProxies {
  readonly items: readonly ProxyState[];
  readonly coverage: Coverage;
  readonly problems: readonly Problem[];
}

/** Asks all control planes at once about their proxies. Where no reader can ask them, nothing is missing: it was not set up. */
export async function loadProxies(readers: readonly ClusterReader[], options: CallOptions): Promise<LoadedProxies> {
  const parts = await Promise.all(readers.map((reader) => askReader(reader, options)));
  const answered = parts.filter(({ answered: yes }) => yes).length;
  const problems = parts.flatMap((part) => part.problems);
  return {
    items: parts.flatMap(({ items }) => items),
    coverage: answered === 0 ? 'absent' : answered < parts.length || problems.length > 0 ? 'partial' : 'complete',
    problems,
  };
}

async function askReader(
  reader: ClusterReader,
  options: CallOptions,
): Promise<{ readonly answered: boolean; readonly items: readonly ProxyState[]; readonly problems: readonly Problem[] }> {
  if (reader.proxies === undefined) return { answered: false, items: [], problems: [] };
  const where = { source: `istiod/${reader.cluster}`, input: 'proxies' };
  try {
    const { items, silent } = await reader.proxies(options);
    const detail = silent.filter(Boolean).join(', ').slice(0, 300);
    return { answered: true, items, problems: silent.length === 0 ? [] : [{ ...where, code: 'partial', ...(detail && { detail }) }] };
  } catch (error) {
    return { answered: false, items: [], problems: [problemOf(error, where)] };
  }
}
