import { problemOf } from '../../facts/upstream-problem.js';
import type { Answer, CallOptions } from '../../model/answer.js';
import type { LogLine } from '../../model/log.js';
import type { MeshPorts } from '../../ports/mesh-ports.js';
import type { LogsQuery } from '../mesh-data-source.js';
import type { Asked } from './asked.js';

export async function answerLogs(
  { logs }: MeshPorts,
  { query, now }: Asked<LogsQuery>,
  call: CallOptions,
): Promise<Answer<readonly LogLine[]>> {
  const { rangeSeconds = 600, at = now, limit = 500, ...search } = query;
  if (logs === undefined) return { value: [], at, problems: [{ code: 'not-configured', source: 'logs' }] };
  try {
    const value = await logs.search({ ...search, limit, start: at - rangeSeconds * 1000, end: at }, call);
    return { value, at, problems: [] };
  } catch (error) {
    return { value: [], at, problems: [problemOf(error, { source: `logs/${logs.name}` })] };
  }
}
