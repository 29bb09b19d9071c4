/** A ConfigMap holds at most 1 MiB. */
const MAX_CHARACTERS = 1_048_576;
const MAX_ITEMS = 1_000;

/** What a top-level key of a YAML mapping holds: one text, or a list of texts. */
export type TopLevelValue = string | readonly string[];

/**
 * Reads a few top-level keys of a YAML mapping, written as Helm, istioctl and the operator write it: block style, values
 * that are plain or quoted texts on one line, or lists of such. A key whose value is written in any other way (nested,
 * anchored, tagged, folded, over several lines) is left out, as is a text that is too long. Nothing is ever guessed.
 */
export function readTopLevel(text: string, keys: ReadonlySet<string>): ReadonlyMap<string, TopLevelValue> {
  const found = new Map<string, TopLevelValue>();
  if (text.length > MAX_CHARACTERS) return found;
  const lines = text.split(/\r?\n/);
  for (let i = 0; i < lines.length; i += 1) {
    const entry = /^([A-Za-z][\w-]*):(?:[ \t]+(.*))?$/.exec(lines[i] ?? '');
    const key = entry?.[1];
    if (key === undefined || !keys.has(key)) continue;
    const inline = withoutComment(entry?.[2] ?? '');
    const value = inline === '' ? blockList(lines, i + 1) : (flowList(inline) ?? scalar(inline));
    if (value !== undefined) found.set(key, value);
  }
  return found;
}

/** The items of a list from line `start` on; undefined where there is none, or an item is more than a text. */
function blockList(lines: readonly string[], start: number): readonly string[] | undefined {
  const items: string[] = [];
  for (const line of lines.slice(start, start + MAX_ITEMS)) {
    if (/^\s*(#.*)?$/.test(line)) continue;
    if (/^[^\s-]/.test(line)) break;
    const item = /^\s*-[ \t]+(.*)$/.exec(line)?.[1];
    const value = item === undefined ? undefined : scalar(withoutComment(item));
    if (value === undefined) return undefined;
    items.push(value);
  }
  return items.length > 0 ? items : undefined;
}

function flowList(text: string): readonly string[] | undefined {
  const inside = /^\[(.*)\]$/.exec(text)?.[1];
  if (inside === undefined) return undefined;
  if (inside.trim() === '') return [];
  const items = inside.split(',').map((item) => scalar(item.trim()));
  return items.every((item) => item !== undefined) ? items : undefined;
}

function scalar(text: string): string | undefined {
  const quoted = /^"([^"\\]*)"$|^'([^']*)'$/.exec(text);
  if (quoted) return quoted[1] ?? quoted[2];
  return /^[\w./][^:#{}[\],&*!|>'"%@`]*$/.test(text) ? text : undefined;
}

/** A `#` starts a comment at the beginning or after a space; in these values it stands inside of no quotes. */
function withoutComment(text: string): string {
  return text.replace(/(^|[ \t])#.*$/, '').trim();
}
