import { isAlias, isCollection, isMap, isScalar, isSeq, type Node, type Pair, stringify, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Edit, Json } from '../../model/finding.js';
import { parsePath, type PathSegment } from '../path.js';
import type { SourceObject } from './read-objects.js';
import { changed, lineStart, nextLine, type TextChange } from './text-change.js';

type Collection = YAMLMap | YAMLSeq;

/**
 * Makes edits in the text that an object was read from; comments and formatting of everything else stay as they are. Undefined where an
 * edit cannot be made in the text: its place is not there, or is said through an alias.
 */
export function applyEdits(text: string, source: SourceObject, edits: readonly Edit[]): string | undefined {
  const changes = textChanges(text, source, edits);
  return changes && changed(text, changes);
}

/** The changes to the text that edits come to; undefined as for `applyEdits`. */
export function textChanges(text: string, source: SourceObject, edits: readonly Edit[]): readonly TextChange[] | undefined {
  const changes: TextChange[] = [];
  for (const edit of edits) {
    const path = parsePath(edit.path);
    const made = path && changeFor({ text, root: source.document.document.contents, path: [...source.prefix, ...path] }, edit);
    if (made === undefined) return undefined;
    changes.push(made);
  }
  return changes;
}

interface Place {
  readonly text: string;
  readonly root: unknown;
  readonly path: readonly PathSegment[];
}

function changeFor(place: Place, edit: Edit): TextChange | undefined {
  const last = place.path.at(-1);
  const parent = nodeAt(place.root, place.path.slice(0, -1));
  if (last === undefined) return undefined;
  const node = childOf(parent, last);
  switch (edit.op) {
    case 'set':
      if (node !== undefined) return replaced(place.text, node, edit.value);
      return isMap(parent) && typeof last === 'string' ? addedField(place.text, parent, last, edit.value) : setDeeper(place, edit.value);
    case 'append':
      if (isSeq(node)) return addedElement(place.text, node, edit.value);
      return changeFor(place, { op: 'set', path: edit.path, value: [edit.value] });
    case 'remove':
      return isCollection(parent) && node !== undefined ? removed(place.text, parent, last) : undefined;
    case 'rename': {
      const range = isMap(parent) ? rangeOf(pairOf(parent, last)?.key) : undefined;
      return range && { from: range[0], to: range[1], text: inline(edit.to) };
    }
  }
}

/** Sets a field whose parents are not all there: the highest that is missing is made with what is below it. */
function setDeeper({ text, root, path }: Place, value: Json): TextChange | undefined {
  for (let length = path.length - 1; length > 0; length -= 1) {
    const below = path.slice(length);
    const made = below.reduceRight<Json>((inner, segment) => (typeof segment === 'string' ? { [segment]: inner } : [inner]), value);
    const key = path[length - 1];
    const parent = nodeAt(root, path.slice(0, length - 1));
    if (isMap(parent) && typeof key === 'string' && childOf(parent, key) === undefined) return addedField(text, parent, key, made);
  }
  return undefined;
}

function nodeAt(root: unknown, path: readonly PathSegment[]): unknown {
  return path.reduce<unknown>((node, segment) => childOf(node, segment), root);
}

function childOf(node: unknown, segment: PathSegment): unknown {
  if (isSeq(node) && typeof segment === 'number') return node.items[segment];
  return isMap(node) ? (pairOf(node, segment)?.value ?? undefined) : undefined;
}

function pairOf(map: YAMLMap, segment: PathSegment): Pair | undefined {
  return map.items.find(({ key }) => isScalar(key) && String(key.value) === String(segment));
}

function rangeOf(node: unknown): readonly [start: number, valueEnd: number, end: number] | undefined {
  return isAlias(node) ? undefined : ((node as Node | null | undefined)?.range ?? undefined);
}

function replaced(text: string, node: unknown, value: Json): TextChange | undefined {
  const range = rangeOf(node);
  if (range === undefined) return undefined;
  const [from, to] = range;
  return { from, to: from + text.slice(from, to).trimEnd().length, text: inline(value) };
}

function addedField(text: string, map: YAMLMap, key: string, value: Json): TextChange | undefined {
  const range = rangeOf(map);
  if (range === undefined) return undefined;
  if (map.flow === true || map.items.length === 0)
    return addedInFlow(text, range, `${inline(key)}: ${inline(value)}`, map.items.length > 0);
  const column = range[0] - lineStart(text, range[0]);
  return addedLines(text, range[1], indented(stringify({ [key]: value }), column));
}

function addedElement(text: string, list: YAMLSeq, value: Json): TextChange | undefined {
  const range = rangeOf(list);
  if (range === undefined) return undefined;
  if (list.flow === true || list.items.length === 0) return addedInFlow(text, range, inline(value), list.items.length > 0);
  const column = range[0] - lineStart(text, range[0]);
  return addedLines(text, range[1], indented(stringify([value]), column));
}

function addedInFlow(
  text: string,
  [from, to]: readonly [number, number, number],
  what: string,
  hasOthers: boolean,
): TextChange | undefined {
  const close = from + text.slice(from, to).trimEnd().length - 1;
  if (!/[\]}]/.test(text[close] ?? '')) return undefined;
  const at = from + text.slice(from, close).trimEnd().length;
  return { from: at, to: at, text: hasOthers ? `, ${what}` : what };
}

/** Puts lines behind the last one that has something of a block in it. */
function addedLines(text: string, end: number, lines: string): TextChange {
  const last = text.slice(0, end).trimEnd().length;
  const at = nextLine(text, last);
  const isClosed = text[at - 1] === '\n';
  const added = isClosed ? lines : `\n${lines.trimEnd()}`;
  return { from: at, to: at, text: text.includes('\r\n') ? added.replaceAll('\n', '\r\n') : added };
}

function indented(block: string, column: number): string {
  return block.replace(/^(?=.)/gm, ' '.repeat(column));
}

/** Takes out a field or an element, with what is on its lines. The last one leaves an empty collection behind. */
function removed(text: string, parent: Collection, segment: PathSegment): TextChange | undefined {
  const whole = rangeOf(parent);
  const index = isMap(parent) ? parent.items.findIndex((pair) => pair === pairOf(parent, segment)) : Number(segment);
  const starts = parent.items.map((item) => rangeOf(isMap(parent) ? (item as Pair).key : item)?.[0]);
  const start = starts[index];
  if (whole === undefined || start === undefined) return undefined;
  const empty = isMap(parent) ? '{}' : '[]';
  const end = contentEnd(text, parent, index);
  if (parent.items.length === 1) return emptied(text, whole, { end, empty });
  const next = starts[index + 1];
  if (parent.flow === true) {
    if (next !== undefined) return { from: start, to: next, text: '' };
    return { from: text.lastIndexOf(',', start), to: end, text: '' };
  }
  if (isSeq(parent)) {
    const dash = text.lastIndexOf('-', start - 1);
    const from = lineStart(text, dash);
    // A list in a list: what comes next moves up behind the outer dash.
    if (text.slice(from, dash).trim() !== '')
      return next === undefined ? undefined : { from: dash, to: text.lastIndexOf('-', next - 1), text: '' };
    return { from, to: nextLine(text, end), text: '' };
  }
  const from = lineStart(text, start);
  // The first field of an element shares its line with the dash: the next one moves up.
  if (text.slice(from, start).trim() !== '') return next === undefined ? undefined : { from: start, to: next, text: '' };
  return { from, to: nextLine(text, end), text: '' };
}

/** An empty collection in place of one; a block moves up behind its key. */
function emptied(
  text: string,
  [start, valueEnd]: readonly [number, number, number],
  { end, empty }: { end: number; empty: string },
): TextChange {
  const to = text[start] === '{' || text[start] === '[' ? start + text.slice(start, valueEnd).trimEnd().length : end;
  const key = /:\s*$/.exec(text.slice(0, start));
  return key === null ? { from: start, to, text: empty } : { from: key.index + 1, to, text: ` ${empty}` };
}

/** Where the last character of a field or element is. */
function contentEnd(text: string, parent: Collection, index: number): number {
  const item = parent.items[index];
  const node = isMap(parent) ? ((item as Pair).value ?? (item as Pair).key) : item;
  const range = rangeOf(node) ?? rangeOf(isMap(parent) ? (item as Pair).key : item) ?? [0, 0, 0];
  return range[0] + text.slice(range[0], range[1]).trimEnd().length;
}

/** A value on one line. */
function inline(value: Json): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trimEnd();
}
