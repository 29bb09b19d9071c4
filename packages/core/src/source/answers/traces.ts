import { problemOf } from '../../facts/upstream-problem.js';
import type { Answer, CallOptions } from '../../model/answer.js';
import type { Trace } from '../../model/trace.js';
import type { MeshPorts } from '../../ports/mesh-ports.js';
import type { TracesQuery } from '../mesh-data-source.js';
import type { Asked } from './asked.js';

export async function answerTraces(
  { traces }: MeshPorts,
  { query, now }: Asked<TracesQuery>,
  call: CallOptions,
): Promise<Answer<readonly Trace[]>> {
  const { rangeSeconds = 600, at = now, limit = 20, ...search } = query;
  if (traces === undefined) return { value: [], at, problems: [{ code: 'not-configured', source: 'traces' }] };
  try {
    const value = await traces.search({ ...search, limit, start: at - rangeSeconds * 1000, end: at }, call);
    return { value, at, problems: [] };
  } catch (error) {
    return { value: [], at, problems: [problemOf(error, { source: `traces/${traces.name}` })] };
  }
}
