import { readFileSync } from 'node:fs';
import { type Document, LineCounter, parseDocument } from 'yaml';
import { ConfigError } from './config-error.js';

export interface YamlFile {
  readonly text: string;
  readonly document: Document.Parsed;
  /** The line, counted from 1, of an offset into the text. */
  lineOf(offset: number | undefined): number;
}

const maxDepth = 50;
const maxIndent = 200;
const maxAliases = 100;

/** Reads a YAML or JSON file with bounds on bytes, nesting and aliases. `what` names the file in messages. Throws ConfigError. */
export function readYaml(file: string, { what, maxBytes }: { readonly what: string; readonly maxBytes: number }): YamlFile {
  const text = readText(file, what);
  if (Buffer.byteLength(text) > maxBytes) throw new ConfigError(`${what} is larger than ${maxBytes / 1024} KiB: is it the right file?`);
  if (isTooDeep(text)) throw new ConfigError(`${what} is nested too deeply: is it the right file?`);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineOf = (offset: number | undefined): number => Math.max(1, lines.linePos(offset ?? 0).line);
  const [error] = document.errors;
  if (error !== undefined) throw new ConfigError(`${what}, line ${lineOf(error.pos[0])}: ${error.message}`);
  if ((text.match(/(?:^|[\s[{,])\*\S/g)?.length ?? 0) > maxAliases) throw new ConfigError(`${what} has more than ${maxAliases} aliases`);
  return { text, document, lineOf };
}

function readText(file: string, what: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const why = code === 'ENOENT' ? 'does not exist' : code === 'EISDIR' ? 'is a folder' : `cannot be read (${code})`;
    throw new ConfigError(`${what} ${why}`);
  }
}

/** The parser recurses, and on deep nesting takes the process with it, so depth is looked at before. */
function isTooDeep(text: string): boolean {
  if (text.split('\n').some((line) => (/^[\s?:-]*/.exec(line)?.[0].length ?? 0) > maxIndent)) return true;
  let depth = 0;
  for (const char of text) {
    if (char === '[' || char === '{') depth += 1;
    else if ((char === ']' || char === '}') && depth > 0) depth -= 1;
    if (depth > maxDepth) return true;
  }
  return false;
}
