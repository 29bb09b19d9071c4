import { type CallOptions, UpstreamError } from '@meshlens/core';

/** One upstream that can be asked whether it answers. */
export interface UpstreamCheck {
  /** As problems name it: `kubernetes/<cluster>`, `metrics/<store>`. */
  readonly source: string;
  readonly address: string;
  /** Rejects with UpstreamError. */
  check(options: CallOptions): Promise<void>;
}

export interface SourceStatus {
  readonly source: string;
  readonly address: string;
  /** Absent where the upstream answers. */
  readonly failure?: UpstreamError;
}

export interface Readiness {
  /** False from `drain` on, and while not one of the upstreams answers: a single one is enough for partial answers. */
  readonly ready: boolean;
  readonly sources: readonly SourceStatus[];
}

/** However often it is asked, the upstreams are asked once in this time. */
const freshForMs = 5_000;

/** Tells whether there is any use in sending requests here. */
export class ReadinessProbe {
  readonly #checks: readonly UpstreamCheck[];
  #held: { readonly at: number; readonly sources: Promise<readonly SourceStatus[]> } | undefined;
  #draining = false;

  constructor(checks: readonly UpstreamCheck[]) {
    this.#checks = checks;
  }

  /** Says `not ready` from now on, so that no new requests are sent here. */
  drain(): void {
    this.#draining = true;
  }

  async status(): Promise<Readiness> {
    const now = performance.now();
    if (this.#held === undefined || now - this.#held.at > freshForMs) {
      this.#held = { at: now, sources: Promise.all(this.#checks.map(statusOf)) };
    }
    const sources = await this.#held.sources;
    const answering = sources.length === 0 || sources.some(({ failure }) => failure === undefined);
    return { ready: answering && !this.#draining, sources };
  }
}

async function statusOf(upstream: UpstreamCheck): Promise<SourceStatus> {
  const { source, address } = upstream;
  try {
    await upstream.check({});
    return { source, address };
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error;
    return { source, address, failure: error };
  }
}
