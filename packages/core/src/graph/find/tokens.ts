import { fail } from './find-error.js';

export interface Token {
  readonly kind: 'word' | 'text' | 'operator' | 'open' | 'close' | 'not';
  /** As it counts: quotes taken off a text. */
  readonly value: string;
  readonly at: number;
  readonly length: number;
}

/** Longest first, so that none is read as a part of another. */
const symbols = ['!*=', '!^=', '!$=', '*=', '^=', '$=', '!=', '>=', '<=', '=', '>', '<'] as const;

export const MAX_LENGTH = 2000;

/** Splits an expression into its tokens. A value with blanks or symbols stands in double quotes, `\"` and `\\` inside. */
export function tokensOf(text: string): readonly Token[] {
  if (text.length > MAX_LENGTH) fail('too-long', { at: MAX_LENGTH, length: text.length - MAX_LENGTH });
  const tokens: Token[] = [];
  let at = 0;
  const push = (kind: Token['kind'], length: number, value = text.slice(at, at + length)): void => {
    tokens.push({ kind, value, at, length });
    at += length;
  };
  while (at < text.length) {
    const char = text[at] ?? '';
    if (/\s/.test(char)) {
      at++;
      continue;
    }
    const symbol = symbols.find((each) => text.startsWith(each, at));
    if (char === '(') push('open', 1);
    else if (char === ')') push('close', 1);
    else if (char === '"') push('text', quotedLength(text, at), unquoted(text, at));
    else if (symbol !== undefined) push('operator', symbol.length);
    else if (char === '!') push('not', 1);
    else push('word', wordLength(text, at));
  }
  return tokens;
}

function wordLength(text: string, at: number): number {
  return /^[^\s()"=<>!]*?(?=[*^$]=|[\s()"=<>!]|$)/.exec(text.slice(at))?.[0].length || 1;
}

function quotedLength(text: string, at: number): number {
  const length = /^"(?:[^"\\]|\\.)*"/s.exec(text.slice(at))?.[0].length;
  return length ?? fail('quote', { at, length: text.length - at }, ['"']);
}

function unquoted(text: string, at: number): string {
  return unescaped(text.slice(at + 1, at + quotedLength(text, at) - 1));
}

/** What stands between quotes, as it is meant. */
export function unescaped(text: string): string {
  return text.replace(/\\(.)/gs, '$1');
}
