/** One line of a text diff. `gap` stands for lines that are the same and left out: `text` is their number. */
export interface DiffLine {
  readonly sort: 'added' | 'gap' | 'removed' | 'same';
  readonly text: string;
}

const context = 3;
/** Beyond this many compared pairs of lines the middle is told as wholly replaced. */
const mostPairs = 4_000_000;

/** What differs between two texts, line by line, with three lines around each difference. */
export function lineDiff(before: string, after: string): readonly DiffLine[] {
  const [left, right] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) start += 1;
  let end = 0;
  while (end < left.length - start && end < right.length - start && left.at(-1 - end) === right.at(-1 - end)) end += 1;
  const same = (lines: readonly string[]): readonly DiffLine[] => lines.map((text) => ({ sort: 'same', text }));
  const middle = changes(left.slice(start, left.length - end), right.slice(start, right.length - end));
  return folded([...same(left.slice(0, start)), ...middle, ...same(left.slice(left.length - end))]);
}

/** The longest common lines stay, the others are removed or added. */
function changes(left: readonly string[], right: readonly string[]): readonly DiffLine[] {
  const all = (lines: readonly string[], sort: DiffLine['sort']): readonly DiffLine[] => lines.map((text) => ({ sort, text }));
  if (left.length * right.length > mostPairs) return [...all(left, 'removed'), ...all(right, 'added')];
  const width = right.length + 1;
  const lengths = new Uint32Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const below = lengths[(i + 1) * width + j] ?? 0;
      const beside = lengths[i * width + j + 1] ?? 0;
      lengths[i * width + j] = left[i] === right[j] ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1 : Math.max(below, beside);
    }
  }
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < left.length && j < right.length) {
    if (left[i] === right[j]) {
      lines.push({ sort: 'same', text: left[i] ?? '' });
      i += 1;
      j += 1;
    } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) {
      lines.push({ sort: 'removed', text: left[i++] ?? '' });
    } else {
      lines.push({ sort: 'added', text: right[j++] ?? '' });
    }
  }
  return [...lines, ...all(left.slice(i), 'removed'), ...all(right.slice(j), 'added')];
}

/** Leaves out what is the same and far from any difference. */
function folded(lines: readonly DiffLine[]): readonly DiffLine[] {
  const near = new Set<number>();
  for (const [at, { sort }] of lines.entries()) {
    if (sort === 'same') continue;
    for (let line = at - context; line <= at + context; line += 1) near.add(line);
  }
  const shown: DiffLine[] = [];
  let hidden = 0;
  const tellHidden = (): void => {
    if (hidden > 0) shown.push({ sort: 'gap', text: String(hidden) });
    hidden = 0;
  };
  for (const [at, line] of lines.entries()) {
    if (!near.has(at)) hidden += 1;
    else {
      tellHidden();
      shown.push(line);
    }
  }
  tellHidden();
  return shown;
}
