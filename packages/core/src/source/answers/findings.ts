import { loadFacts } from '../../facts/load.js';
import type { Answer, CallOptions, Problem } from '../../model/answer.js';
import type { FindingsResult } from '../../model/findings-result.js';
import type { MeshPorts } from '../../ports/mesh-ports.js';
import type { IgnoreRule } from '../../validation/ignore.js';
import type { LiveValidator } from '../../validation/live-validator.js';
import type { FindingsQuery } from '../mesh-data-source.js';
import type { Asked } from './asked.js';
import { selectFindings } from './select-findings.js';

const defaultLimit = 5_000;

/**
 * Answers which mistakes there are, again and again: what is unchanged since the last answer is not checked anew. All that may be read
 * is checked together, whatever is asked for, since objects depend on others anywhere. The rules are loaded with the first question.
 */
export function findingsAnswerer(
  ports: MeshPorts,
  ignore: readonly IgnoreRule[] | undefined,
): (asked: Asked<FindingsQuery>, call: CallOptions) => Promise<Answer<FindingsResult>> {
  let loading: Promise<LiveValidator> | undefined;
  const validator = (): Promise<LiveValidator> => {
    loading ??= import('../../validation/live-validator.js').then(
      ({ LiveValidator: Live }) => new Live(ignore && { ignore }),
      (error: unknown) => {
        loading = undefined;
        throw error;
      },
    );
    return loading;
  };
  return async ({ query, now }, call) => {
    call.signal?.throwIfAborted();
    const live = await validator();
    const { facts, problems } = await loadFacts(ports, { inputs: live.inputs, at: now, scope: scopeOf(query) }, call);
    call.signal?.throwIfAborted();
    const limit = query.limit ?? defaultLimit;
    const { value, leftOut } = selectFindings(live.check(facts), { ...query, limit }, (ref) => live.hostsOf(ref));
    const limited: Problem[] = leftOut === 0 ? [] : [{ code: 'limit', source: 'validation', detail: `${leftOut} findings are left out` }];
    return { value, at: now, problems: [...problems, ...limited] };
  };
}

/** Nothing is asked of metric stores. */
const scopeOf = ({ namespaces }: FindingsQuery) =>
  ({
    namespaces: namespaces && [...new Set(namespaces)].sort(),
    windowSeconds: 60,
    ambientTraffic: 'none',
    idle: false,
    operationLabel: 'request_operation',
  }) as const;
