import type { GraphFollower, GraphQuery } from '../mesh-data-source.js';
import type { HttpMeshSourceOptions } from './http-options.js';
import { type FollowedGraph, followGraph } from './follow-graph.js';

/** Of graphs that nobody follows now: who comes back soon gets what changed, instead of all of it. */
const MOST_REMEMBERED = 4;

interface Connection {
  readonly controller: AbortController;
  readonly followers: Set<GraphFollower>;
  readonly ended: Promise<void>;
  latest: FollowedGraph['answer'] | undefined;
}

/** One connection for all who follow the same graph of one source. */
export class FollowedGraphs {
  readonly #options: HttpMeshSourceOptions;
  readonly #connections = new Map<string, Connection>();
  readonly #remembered = new Map<string, FollowedGraph>();

  constructor(options: HttpMeshSourceOptions) {
    this.#options = options;
  }

  /** As `MeshDataSource.followGraph` says. */
  async follow(query: GraphQuery, follower: GraphFollower): Promise<void> {
    const { signal } = follower;
    signal.throwIfAborted();
    const key = JSON.stringify(query);
    const connection = this.#connections.get(key) ?? this.#open(key, query);
    connection.followers.add(follower);
    let leave = (): void => undefined;
    const left = new Promise<never>((_resolve, reject) => {
      leave = () => reject(signal.reason as Error);
    });
    signal.addEventListener('abort', leave, { once: true });
    if (connection.latest) follower.onGraph(connection.latest);
    try {
      await Promise.race([connection.ended, left]);
    } finally {
      signal.removeEventListener('abort', leave);
      connection.followers.delete(follower);
      if (connection.followers.size === 0) this.#close(key, connection);
    }
  }

  #open(key: string, query: GraphQuery): Connection {
    const controller = new AbortController();
    const followers = new Set<GraphFollower>();
    const { signal } = controller;
    const following = followGraph({
      ...this.#options,
      query,
      from: this.#remembered.get(key),
      signal,
      onGraph: (answer, id) => {
        connection.latest = answer;
        this.#remember(key, { id, answer });
        for (const { onGraph } of [...followers]) onGraph(answer);
      },
      onFailure(error) {
        for (const { onFailure } of [...followers]) onFailure?.(error);
      },
    });
    const ended = following.then(
      () => this.#close(key, connection),
      (error: unknown) => {
        // What does not fit what is known is not built upon again.
        if (!signal.aborted) this.#remembered.delete(key);
        this.#close(key, connection);
        throw error;
      },
    );
    ended.catch(() => undefined);
    const connection: Connection = { controller, followers, ended, latest: undefined };
    this.#connections.set(key, connection);
    return connection;
  }

  #close(key: string, connection: Connection): void {
    if (this.#connections.get(key) === connection) this.#connections.delete(key);
    connection.controller.abort(new Error('Nobody follows any more.'));
  }

  #remember(key: string, known: FollowedGraph): void {
    this.#remembered.delete(key);
    this.#remembered.set(key, known);
    const [oldest] = this.#remembered.keys();
    if (this.#remembered.size > MOST_REMEMBERED && oldest !== undefined) this.#remembered.delete(oldest);
  }
}
