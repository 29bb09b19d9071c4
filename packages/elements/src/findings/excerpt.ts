export interface Excerpt {
  readonly lines: readonly { readonly number: number; readonly text: string; readonly marked: boolean }[];
  /** Lines left out before and after. */
  readonly before: number;
  readonly after: number;
}

/** So many lines are shown on each side of the marked ones. */
const around = 200;

/** The part of a text around a marked line, from 1; the marked line's block goes down to where its indentation ends. */
export function excerptOf(text: string, marked: number): Excerpt {
  const all = text.replace(/\n$/, '').split('\n');
  const last = blockEnd(all, marked);
  const from = Math.max(0, marked - 1 - around);
  const to = Math.min(all.length, marked + around);
  return {
    lines: all
      .slice(from, to)
      .map((line, i) => ({ number: from + i + 1, text: line, marked: from + i + 1 >= marked && from + i + 1 <= last })),
    before: from,
    after: all.length - to,
  };
}

/** The last line, from 1, of what a line opens: lines below it that are indented deeper. */
function blockEnd(lines: readonly string[], marked: number): number {
  const depth = indentOf(lines[marked - 1] ?? '');
  let last = marked;
  while (last < lines.length && indentOf(lines[last] ?? '') > depth) last += 1;
  return last;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
