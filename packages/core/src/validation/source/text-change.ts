/** A piece of a text that is replaced by another. */
export interface TextChange {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The text with all changes made; undefined where two of them overlap, since then none of them means what it says. */
export function changed(text: string, changes: readonly TextChange[]): string | undefined {
  const sorted = [...changes].sort((a, b) => a.from - b.from || a.to - b.to);
  let result = '';
  let at = 0;
  for (const { from, to, text: replacement } of sorted) {
    if (from < at) return undefined;
    result += text.slice(at, from) + replacement;
    at = to;
  }
  return result + text.slice(at);
}

/** Where the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the line after that of an offset begins, or the text ends. */
export function nextLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}
