import { loadKind } from '../../facts/load-kind.js';
import { problemOf } from '../../facts/upstream-problem.js';
import type { Answer, CallOptions, Problem } from '../../model/answer.js';
import { MeshError } from '../../model/answer.js';
import type { ObjectRef } from '../../model/finding.js';
import type { ConfigObject } from '../../model/findings-result.js';
import { type Kind, type KindMap, kindOf, kinds } from '../../model/kinds.js';
import type { ClusterReader } from '../../ports/cluster-reader.js';
import type { MeshPorts } from '../../ports/mesh-ports.js';
import { redacted } from '../snapshot/redact.js';
import type { Asked } from './asked.js';

/** One object as the cluster serves it, without what may hold a password. Only kinds that a mesh is made of can be asked for: no Secrets. */
export async function answerConfig(
  ports: MeshPorts,
  { query: ref, now: at }: Asked<ObjectRef>,
  call: CallOptions,
): Promise<Answer<ConfigObject>> {
  call.signal?.throwIfAborted();
  const kind = kindOf(`${ref.group}/`, ref.kind);
  if (kind === undefined) {
    const known = `${ref.kind}${ref.group === '' ? '' : ` of ${ref.group}`}`;
    throw new MeshError('bad-query', `Parameter "kind" is ${JSON.stringify(known)}: that is no kind a mesh is made of.`, 'kind');
  }
  const source = `kubernetes/${ref.cluster}`;
  const reader = ports.clusters.find(({ cluster }) => cluster === ref.cluster);
  if (reader === undefined) return { value: { ref }, at, problems: [{ code: 'not-configured', source }] };
  const { object, problems } =
    reader.get === undefined ? await fromList(reader, kind, { ref, call }) : await alone(reader, kind, { ref, call });
  if (object !== undefined) return { value: { ref, object: { ...redacted(kind, object) } }, at, problems };
  const missing: Problem[] = problems.length > 0 ? [] : [{ code: 'not-found', source, input: kind }];
  return { value: { ref }, at, problems: [...problems, ...missing] };
}

interface Found {
  readonly object: KindMap[Kind] | undefined;
  readonly problems: readonly Problem[];
}

interface Wanted {
  readonly ref: ObjectRef;
  readonly call: CallOptions;
}

async function fromList(reader: ClusterReader, kind: Kind, { ref, call }: Wanted): Promise<Found> {
  const namespaces = kinds[kind].namespaced ? [ref.namespace] : kind === 'Namespace' ? [ref.name] : undefined;
  const { collected, problems } = await loadKind(reader, { kind, namespaces }, call);
  const object = collected.items.find(({ metadata }) => metadata.name === ref.name && (metadata.namespace ?? '') === ref.namespace);
  return { object, problems };
}

async function alone(reader: ClusterReader, kind: Kind, { ref, call }: Wanted): Promise<Found> {
  try {
    const place = { name: ref.name, ...(kinds[kind].namespaced && { namespace: ref.namespace }) };
    return { object: await reader.get?.(kind, place, call), problems: [] };
  } catch (error) {
    return { object: undefined, problems: [problemOf(error, { source: `kubernetes/${reader.cluster}`, input: kind })] };
  }
}
