const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The bytes that base64 stands for; undefined for a text that is none. Core has no Buffer and no atob. */
export function bytesOf(base64: string): readonly number[] | undefined {
  const text = base64.replace(/\s+/g, '');
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return undefined;
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i += 4) {
    const digits = [...text.slice(i, i + 4)].map((digit) => Math.max(alphabet.indexOf(digit), 0));
    const [a = 0, b = 0, c = 0, d = 0] = digits;
    bytes.push((a << 2) | (b >> 4), ((b & 15) << 4) | (c >> 2), ((c & 3) << 6) | d);
  }
  return bytes.slice(0, bytes.length - (text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0));
}

/** Bytes as a text of single-byte characters, which PEM and times are. */
export function textOf(bytes: readonly number[]): string {
  return bytes.map((byte) => String.fromCharCode(byte)).join('');
}

export interface DerElement {
  readonly tag: number;
  readonly content: readonly number[];
}

/** The elements that bytes hold one after the other in DER; undefined for bytes that are no DER. */
export function elementsOf(bytes: readonly number[]): readonly DerElement[] | undefined {
  const elements: DerElement[] = [];
  for (let at = 0; at < bytes.length;) {
    const tag = bytes[at] ?? 0;
    const first = bytes[at + 1] ?? 0;
    const count = first < 0x80 ? 0 : first & 0x7f;
    if (count > 4 || first === 0x80) return undefined;
    const length = count === 0 ? first : bytes.slice(at + 2, at + 2 + count).reduce((sum, byte) => sum * 256 + byte, 0);
    const start = at + 2 + count;
    if (start + length > bytes.length) return undefined;
    elements.push({ tag, content: bytes.slice(start, start + length) });
    at = start + length;
  }
  return elements;
}
