import { Lexer } from 'yaml';

/** What a YAML text may cost. */
export interface YamlLimits {
  /** UTF-16 code units of the whole text. */
  readonly characters: number;
  readonly lineCharacters: number;
  /** Levels of lists and mappings. */
  readonly depth: number;
  readonly documents: number;
  /** How many nodes aliases may stand for. */
  readonly aliases: number;
}

export const defaultYamlLimits: YamlLimits = {
  characters: 32 * 1024 * 1024,
  lineCharacters: 1024 * 1024,
  depth: 64,
  documents: 100_000,
  aliases: 100,
};

/** What is wrong with a text, where, from line and column 1. */
export interface TextFault {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** The first bound that a text exceeds. Takes time in proportion to the text and never goes into it deeper than the bound. */
export function exceededLimit(text: string, limits: YamlLimits): TextFault | undefined {
  if (text.length > limits.characters) {
    return {
      message: `The text has ${text.length} characters, at most ${limits.characters} are read. Split it into several files.`,
      line: 1,
      column: 1,
    };
  }
  return longLine(text, limits.lineCharacters) ?? deepNesting(text, limits.depth);
}

function longLine(text: string, most: number): TextFault | undefined {
  let line = 1;
  for (let start = 0; start < text.length; line += 1) {
    const end = text.indexOf('\n', start);
    const length = (end < 0 ? text.length : end) - start;
    if (length > most) return { message: `The line has ${length} characters, at most ${most} are read.`, line, column: 1 };
    if (end < 0) return undefined;
    start = end + 1;
  }
  return undefined;
}

/** Reads tokens only: lists and mappings in brackets by their brackets, others by how far they are indented. */
function deepNesting(text: string, most: number): TextFault | undefined {
  let [line, column, brackets] = [1, 1, 0];
  let atStart = true;
  const indents: number[] = [];
  const indent = (): void => {
    while ((indents.at(-1) ?? 0) >= column) indents.pop();
    indents.push(column);
  };
  for (const token of new Lexer().lex(text)) {
    const isSpace = /^[ \t\r\n\uFEFF]*$/.test(token) || token.startsWith('#');
    if (!isSpace && brackets === 0 && (atStart || token === '-' || token === '?')) indent();
    if (token === '[' || token === '{') brackets += 1;
    else if ((token === ']' || token === '}') && brackets > 0) brackets -= 1;
    if (!isSpace) atStart = token === '-' || token === '?';
    if (brackets + indents.length > most) {
      return { message: `Lists and mappings are nested deeper than ${most} levels.`, line, column };
    }
    const lastBreak = token.lastIndexOf('\n');
    if (lastBreak < 0) column += token.length;
    else {
      line += token.split('\n').length - 1;
      column = token.length - lastBreak;
      atStart = true;
    }
  }
  return undefined;
}
