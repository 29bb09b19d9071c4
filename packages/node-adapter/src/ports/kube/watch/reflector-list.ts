import { type Kind, type KindMap, projectObject, type UpstreamError } from '@meshlens/core';
import { withinDeadline } from '../../../within-deadline.js';
import { lateFailure } from '../../http/upstream-failure.js';
import type { KubeClient } from '../kube-client.js';
import { type ListBounds, listKind, type ListOutcome } from '../kube-list.js';

const SMALLEST_PAGE = 10;

/** Lists for a reflector: objects are cut down page by page, and pages that are too large become smaller. */
export class ReflectorList<K extends Kind> {
  readonly #client: KubeClient;
  readonly #kind: K;
  readonly #namespace: string | undefined;
  readonly #bounds: ListBounds & { readonly timeoutMs: number };
  #pageSize: number;

  constructor(
    client: KubeClient,
    { kind, namespace }: { readonly kind: K; readonly namespace: string | undefined },
    bounds: ListBounds & { readonly timeoutMs: number },
  ) {
    this.#client = client;
    this.#kind = kind;
    this.#namespace = namespace;
    this.#bounds = bounds;
    this.#pageSize = bounds.pageSize;
  }

  /** What is kept of an object. */
  readonly keep = (object: KindMap[K]): KindMap[K] => projectObject(this.#kind, object);

  /** Rejects with UpstreamError. */
  run(signal: AbortSignal): Promise<ListOutcome<K>> {
    const { timeoutMs } = this.#bounds;
    const late = (): Error => lateFailure(this.#client.address, timeoutMs);
    return withinDeadline({ milliseconds: timeoutMs, signal, late }, (within) =>
      listKind(this.#client, {
        kind: this.#kind,
        namespace: this.#namespace,
        bounds: { ...this.#bounds, pageSize: this.#pageSize },
        signal: within,
        keep: this.keep,
        unguarded: true,
      }),
    );
  }

  /** A page may have been too large. */
  failed({ code }: UpstreamError): void {
    if (code === 'limit') this.#pageSize = Math.max(SMALLEST_PAGE, Math.floor(this.#pageSize / 4));
  }
}
