import { type Edit, parsePath, readObjects, type SourceObject } from '@meshlens/core/validation';
import { isNode } from 'yaml';

/** A text in which every line has a comment of its own. */
export interface Commented {
  readonly text: string;
  readonly source: SourceObject;
  readonly comments: readonly string[];
}

/** Gives every line of a text with one object a comment; the object says the same. */
export function withComments(text: string, { raw, file }: SourceObject): Commented {
  const comments: string[] = [];
  const commented = text
    .split('\n')
    .map((line, i) => {
      if (line.trim() === '' || line.startsWith('#')) return line;
      comments.push(` # of line ${i}.`);
      return `${line} # of line ${i}.`;
    })
    .join('\n');
  const [source] = readObjects(commented, file).objects;
  if (source === undefined || JSON.stringify(source.raw) !== JSON.stringify(raw))
    throw new Error(`comments change what this says:\n${text}`);
  return { text: commented, source, comments };
}

/** The whole lines of what edits take out. */
export function removedTexts({ text, source }: Commented, edits: readonly Edit[]): readonly string[] {
  return edits.flatMap(({ op, path }) => {
    const node: unknown = source.document.document.getIn([...source.prefix, ...(parsePath(path) ?? [])], true);
    if (op !== 'remove' || !isNode(node) || !node.range) return [];
    // A field's key can stand on a line before its value.
    const { line = 1 } = source.locate(path) ?? {};
    const from = text.split('\n', line - 1).join('\n').length;
    const end = text.indexOf('\n', node.range[1] - 1);
    return [text.slice(from, end < 0 ? undefined : end)];
  });
}
