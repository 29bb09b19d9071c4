import type { GraphPatch } from '../../graph/patch/graph-patch.js';
import type { Answer, Problem } from '../../model/answer.js';
import type { MeshGraph } from '../../model/graph.js';
import type { Instant } from '../../model/time.js';
import type { ErrorBody } from './handle.js';

/** Takes the query of the graph and answers with server-sent events for as long as both ends like. */
export const graphStreamPath = '/api/v1/graph/stream';

/**
 * One event of a graph that is followed. `graph` is all of it; `patch` makes it of the one whose id is `base`; `failed` says
 * that there is no news, and why: the graph that is known stays.
 */
export type GraphEvent =
  | { readonly type: 'graph'; readonly id: string; readonly answer: Answer<MeshGraph> }
  | {
      readonly type: 'patch';
      readonly id: string;
      readonly base: string;
      readonly at: Instant;
      readonly problems: readonly Problem[];
      readonly patch: GraphPatch;
    }
  | ({ readonly type: 'failed' } & ErrorBody);

/** As it is sent: the fields of a server-sent event and an empty line. */
export function formatGraphEvent(event: GraphEvent): string {
  const { type, ...data } = event;
  const id = 'id' in event ? `id: ${event.id}\n` : '';
  return `event: ${type}\n${id}data: ${JSON.stringify(data)}\n\n`;
}

/** Puts the parts of a stream together to events. Comments, by which a connection is kept, are left out. */
export class GraphEventReader {
  #text = '';

  /** The events that are whole with this part of the stream. Throws SyntaxError for what is not JSON. */
  read(part: string): readonly GraphEvent[] {
    this.#text += part.replaceAll('\r', '');
    const blocks = this.#text.split('\n\n');
    this.#text = blocks.pop() ?? '';
    return blocks.flatMap((block) => eventOf(block) ?? []);
  }
}

function eventOf(block: string): GraphEvent | undefined {
  const fields = new Map<string, string>();
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) fields.set(line.slice(0, colon), line.slice(colon + 1).replace(/^ /, ''));
  }
  const [type, data] = [fields.get('event'), fields.get('data')];
  if (data === undefined || (type !== 'graph' && type !== 'patch' && type !== 'failed')) return undefined;
  return { ...(JSON.parse(data) as object), type } as GraphEvent;
}
