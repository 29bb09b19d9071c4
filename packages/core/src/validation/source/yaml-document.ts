import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type ParsedNode, parseAllDocuments, visit } from 'yaml';
import { parsePath, type PathSegment } from '../path.js';
import { defaultYamlLimits, exceededLimit, type TextFault, type YamlLimits } from './limits.js';

/** One document of a YAML text. */
export interface YamlDocument {
  readonly document: Document.Parsed;
  readonly value: unknown;
  readonly lines: LineCounter;
}

export interface ReadYaml {
  readonly documents: readonly YamlDocument[];
  readonly faults: readonly TextFault[];
}

/** Reads a YAML text within bounds. A document with a fault is left out and told; nothing is thrown. */
export function readYaml(text: string, limits: YamlLimits = defaultYamlLimits): ReadYaml {
  const fault = exceededLimit(text, limits);
  if (fault !== undefined) return { documents: [], faults: [fault] };
  const lines = new LineCounter();
  const parsed = parseAllDocuments(text, { lineCounter: lines, prettyErrors: false, merge: true, keepSourceTokens: false });
  if (!Array.isArray(parsed)) return { documents: [], faults: [] };
  const documents: YamlDocument[] = [];
  const faults: TextFault[] = [];
  for (const document of parsed.slice(0, limits.documents)) {
    const read = valueOf(document, lines, limits);
    if ('message' in read) faults.push(read);
    else documents.push({ document, value: read.value, lines });
  }
  if (parsed.length > limits.documents) {
    faults.push({ message: `There are ${parsed.length} documents, at most ${limits.documents} are read.`, line: 1, column: 1 });
  }
  return { documents, faults };
}

function valueOf(document: Document.Parsed, lines: LineCounter, limits: YamlLimits): { readonly value: unknown } | TextFault {
  const [error] = document.errors;
  if (error !== undefined)
    return { message: `${error.message.split('\n')[0] ?? ''}.`.replace(/\.\.$/, '.'), ...placeOf(lines, error.pos[0]) };
  const forbidden = forbiddenKey(document, lines);
  if (forbidden !== undefined) return forbidden;
  try {
    return { value: document.toJS({ maxAliasCount: limits.aliases }) };
  } catch {
    const loose = looseAlias(document, lines);
    if (loose !== undefined) return loose;
    return {
      message: `Aliases stand for more than ${limits.aliases} nodes. Write out what they stand for.`,
      ...placeOf(lines, document.range[0]),
    };
  }
}

/** The first alias without an anchor before it. Anchors of one document are not known in the next. */
function looseAlias(document: Document.Parsed, lines: LineCounter): TextFault | undefined {
  const anchors = new Set<string>();
  let found: TextFault | undefined;
  visit(document, {
    Node(_, node) {
      if (isAlias(node) && !anchors.has(node.source)) {
        const message = `The alias *${node.source} has no anchor before it in this document.`;
        found = { message, ...placeOf(lines, node.range?.[0] ?? document.range[0]) };
        return visit.BREAK;
      }
      if (!isAlias(node) && node.anchor !== undefined) anchors.add(node.anchor);
      return undefined;
    },
  });
  return found;
}

/** A key that would reach into every object's prototype has no meaning in Kubernetes, and keys that are no texts neither. */
function forbiddenKey(document: Document.Parsed, lines: LineCounter): TextFault | undefined {
  let found: TextFault | undefined;
  visit(document, {
    Pair(_, { key }) {
      const place = placeOf(lines, (key as ParsedNode | null)?.range[0] ?? document.range[0]);
      if (isScalar(key) && key.value === '__proto__') found = { message: 'The key __proto__ is not allowed.', ...place };
      else if (isMap(key) || isSeq(key) || isAlias(key)) found = { message: 'Only a text can be a key.', ...place };
      return found === undefined ? undefined : visit.BREAK;
    },
  });
  return found;
}

export function placeOf(lines: LineCounter, offset: number): { readonly line: number; readonly column: number } {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

/** Where a path begins below some node, or the longest part of it that is there: a field at its key, an element at its value. */
export function offsetOf({ document }: YamlDocument, prefix: readonly PathSegment[], path: string): number {
  let offset = document.contents?.range[0] ?? document.range[0];
  let node: unknown = document.contents;
  for (const segment of [...prefix, ...(parsePath(path) ?? [])]) {
    const resolved: unknown = isAlias(node) ? node.resolve(document) : node;
    const step = stepInto(resolved, segment);
    if (step === undefined) break;
    offset = step.at.range?.[0] ?? offset;
    node = step.value;
  }
  return offset;
}

function stepInto(node: unknown, segment: PathSegment): { readonly at: Node; readonly value: unknown } | undefined {
  if (isSeq(node) && typeof segment === 'number') {
    const item = node.items[segment] as Node | undefined;
    return item === undefined ? undefined : { at: item, value: item };
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(segment));
  return pair === undefined ? undefined : { at: pair.key as Node, value: pair.value };
}
