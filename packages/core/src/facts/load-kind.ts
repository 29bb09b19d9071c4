import type { CallOptions, Problem } from '../model/answer.js';
import type { Kind } from '../model/kinds.js';
import type { ClusterReader } from '../ports/cluster-reader.js';
import type { CollectedKind } from './collected.js';
import { problemOf, staleProblem } from './upstream-problem.js';

/** Reads one kind of one cluster. Rejects only with what is not an upstream's failure. */
export async function loadKind(
  reader: ClusterReader,
  { kind, namespaces }: { readonly kind: Kind; readonly namespaces: readonly string[] | undefined },
  options: CallOptions,
): Promise<{ readonly collected: CollectedKind; readonly problems: readonly Problem[] }> {
  const source = `kubernetes/${reader.cluster}`;
  try {
    const { items, denied, limited, stale } = await reader.list(kind, namespaces, options);
    const all = denied.length > 0 && denied.length === namespaces?.length;
    const coverage = denied.length === 0 ? 'complete' : all ? 'denied' : 'partial';
    const problems: Problem[] = [
      ...(denied.length === 0 ? [] : [{ code: 'denied', source, input: kind, namespaces: denied } as const]),
      ...(stale === undefined ? [] : [staleProblem(stale, { source, input: kind })]),
    ];
    const within = limited === true ? { within: items.map(({ metadata }) => metadata.name) } : {};
    return { collected: { items, coverage, denied, ...within }, problems };
  } catch (error) {
    const problem = problemOf(error, { source, input: kind });
    return { collected: { items: [], coverage: problem.code === 'denied' ? 'denied' : 'absent', denied: [] }, problems: [problem] };
  }
}
