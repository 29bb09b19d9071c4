import type { MeshErrorCode } from '@meshlens/core';
import { formatNumber } from '../i18n/format.js';
import type { Trouble, Words } from '../i18n/words.js';

/** A failure in words, with what the other end said about it. */
export interface DescribedError extends Trouble {
  readonly detail: string;
}

/** `deadlineSeconds` is what a run of the live task may take. */
export function describeError(error: unknown, { words, language }: { readonly words: Words; readonly language: string }): DescribedError {
  const { errors, timeout, unexpected } = words.states;
  const detail = error instanceof Error || error instanceof DOMException ? error.message : String(error);
  if (error instanceof DOMException && error.name === 'TimeoutError') return { ...timeout(formatNumber(language, 60)), detail: '' };
  const code = meshErrorCode(error);
  return { ...(code ? errors[code] : unexpected), detail };
}

/** By name and not by class: the source may come from another copy of core. */
function meshErrorCode(error: unknown): MeshErrorCode | undefined {
  if (!(error instanceof Error) || error.name !== 'MeshError' || !('code' in error)) return undefined;
  const { code } = error;
  return isMeshErrorCode(code) ? code : 'internal';
}

const codes: readonly MeshErrorCode[] = ['bad-query', 'unauthorised', 'denied', 'not-found', 'unreachable', 'bad-answer', 'internal'];

function isMeshErrorCode(code: unknown): code is MeshErrorCode {
  return codes.some((known) => known === code);
}
