import { applyPatch } from '../../graph/patch/graph-patch.js';
import { type Answer, MeshError } from '../../model/answer.js';
import type { MeshGraph } from '../../model/graph.js';
import type { GraphQuery } from '../mesh-data-source.js';
import type { ErrorBody } from './handle.js';
import { type GraphEvent, GraphEventReader, graphStreamPath } from './graph-stream.js';
import type { HttpMeshSourceOptions } from './http-options.js';
import { noAnswer } from './no-answer.js';
import { formatQueryString } from './query-string.js';
import { routes } from './routes.js';

/** What was known when a connection ended: with it, following goes on where it ended. */
export interface FollowedGraph {
  readonly id: string;
  readonly answer: Answer<MeshGraph>;
}

export interface FollowOptions extends HttpMeshSourceOptions {
  readonly query: GraphQuery;
  /** From an earlier connection. */
  readonly from?: FollowedGraph | undefined;
  readonly signal?: AbortSignal;
  /** Told of every graph that comes, with the id by which following it goes on. */
  readonly onGraph: (answer: Answer<MeshGraph>, id: string) => void;
  /** Told that there is no news, and why. */
  readonly onFailure?: (error: MeshError) => void;
}

/**
 * Follows a graph over one connection, and resolves with what is known when the far end closes it, as it does every few
 * minutes; who wants to go on calls again with that. Rejects with MeshError where there is no stream, or with the signal's reason.
 */
export async function followGraph(options: FollowOptions): Promise<FollowedGraph | undefined> {
  const { fetch, headers, query, signal } = options;
  const url = `${options.baseUrl.replace(/\/+$/, '')}${graphStreamPath}?${formatQueryString(routes.graph.query.write(query, ''))}`;
  const sent = { accept: 'text/event-stream', ...headers, ...(options.from && { 'last-event-id': options.from.id }) };
  const unreachable = noAnswer(graphStreamPath, signal);
  const response = await fetch(url, { headers: sent, ...(signal && { signal }) }).catch(unreachable);
  if (!response.ok) throw refusal(response.status, await response.text().catch(unreachable));
  if (!response.body) throw new MeshError('bad-answer', `The answer of ${graphStreamPath} has no body that can be read in parts.`);
  const [reader, events, decoder] = [response.body.getReader(), new GraphEventReader(), new TextDecoder()];
  let known = options.from;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      for (const event of events.read(decoder.decode(part.value, { stream: true }))) known = taken(event, known, options);
    }
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof RangeError || error instanceof SyntaxError) throw new MeshError('bad-answer', error.message);
    // A connection that breaks ends like one that is closed.
  }
  signal?.throwIfAborted();
  return known;
}

function taken(event: GraphEvent, known: FollowedGraph | undefined, { onGraph, onFailure }: FollowOptions): FollowedGraph | undefined {
  if (event.type === 'failed') {
    onFailure?.(new MeshError(event.error.code, event.error.message));
    return known;
  }
  if (event.type === 'patch' && known?.id !== event.base) throw new RangeError(`A patch of ${event.base} came, which is not known.`);
  const answer =
    event.type === 'graph' || known === undefined
      ? (event as Extract<GraphEvent, { type: 'graph' }>).answer
      : { value: applyPatch(event.patch, known.answer.value), at: event.at, problems: event.problems };
  onGraph(answer, event.id);
  return { id: event.id, answer };
}

function refusal(status: number, text: string): MeshError {
  try {
    const { error } = JSON.parse(text) as ErrorBody;
    return new MeshError(error.code, error.message, error.parameter);
  } catch {
    return new MeshError('bad-answer', `Unexpected answer with status ${status}: is a Meshlens handler mounted there?`);
  }
}
