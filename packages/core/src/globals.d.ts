/**
 * The little of the platform that core accepts from a caller. Core itself has neither DOM nor Node types;
 * consumers' own AbortSignal satisfies this one.
 */
interface AbortSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
  throwIfAborted(): void;
}

/** Of every platform that has fetch; used where an answer comes in parts. */
declare class TextDecoder {
  decode(input?: Uint8Array, options?: { readonly stream?: boolean }): string;
}

/** Likewise: where several wait for one thing, which ends when none does. */
declare class AbortController {
  readonly signal: AbortSignal;
  abort(reason?: unknown): void;
}
