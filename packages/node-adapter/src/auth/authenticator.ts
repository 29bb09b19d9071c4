import type { Access, CallOptions, MeshPorts } from '@meshlens/core';

/** What a request tells of who sends it. */
export interface IncomingRequest {
  readonly headers: Headers;
  /** Of the other end of the connection; undefined where the host that the handler is mounted in does not tell. */
  readonly remoteAddress: string | undefined;
}

/** Somebody who asks, and what they may see. */
export interface Viewer {
  /** For logs. */
  readonly name: string;
  readonly access: Access;
  /** What to read through where it is not the adapter's own: with the viewer's credentials, for instance. Access is applied to it all the same. */
  readonly ports?: MeshPorts;
}

/**
 * Finds out who sends a request. It is asked for every request and answers in a moment, so it keeps what it found out, and
 * for so long that taking somebody's rights away is soon noticed. Rejects with MeshError: `unauthorised` where it cannot be
 * told who asks, `denied` for somebody who may see nothing, `unreachable` where neither can be found out.
 */
export interface Authenticator {
  authenticate(request: IncomingRequest, options: CallOptions): Promise<Viewer>;
  /** Ends connections that are kept open. */
  close?(): void;
}

/** Who somebody is, as Kubernetes sees it. */
export interface Identity {
  readonly user: string;
  readonly groups: readonly string[];
  readonly uid?: string;
  readonly extra?: Readonly<Record<string, readonly string[]>>;
}
