/**
 * The part of RE2 that label matchers are written in: literals, `\` before a special character, `.`, `[…]` and `[^…]`,
 * groups, `|`, and `*`, `+`, `?` behind any of them. Matching the whole text takes time linear in its length, whatever the
 * pattern, so a pattern from outside cannot stall the page.
 *
 * Throws SyntaxError, naming the position, for anything else.
 */
export function labelPattern(pattern: string): (text: string) => boolean {
  if (/^[\w\-|]*$/.test(pattern)) {
    const literals = new Set(pattern.split('|'));
    return (text) => literals.has(text);
  }
  const states: State[] = [];
  const start = new PatternParser(pattern, states).parse();
  const seen = new Map<string, boolean>();
  return (text) => {
    let matches = seen.get(text);
    if (matches === undefined) seen.set(text, (matches = run(states, start, text)));
    return matches;
  };
}

/** A state of the automaton: `accepts` is absent for states that only lead on. The accepting state leads nowhere. */
interface State {
  readonly accepts?: (character: string) => boolean;
  readonly next: number[];
}

const MAX_PATTERN_LENGTH = 1_000_000;
const MAX_DEPTH = 50;

class PatternParser {
  private readonly states: State[];
  private readonly pattern: string;
  private at = 0;
  private end = 0;
  private depth = 0;

  constructor(pattern: string, states: State[]) {
    if (pattern.length > MAX_PATTERN_LENGTH) throw new SyntaxError(`Label pattern of ${pattern.length} characters is too long`);
    this.states = states;
    this.pattern = pattern;
    this.end = pattern.length;
  }

  /** Answers the first state. The last state added is the accepting one. */
  parse(): number {
    if (this.pattern.startsWith('^')) this.at = 1;
    if (/[^\\](\\\\)*\$$/.test(this.pattern) || this.pattern === '$') this.end--;
    const { first, last } = this.alternatives();
    if (this.at < this.end) this.refuse();
    const accepting = this.add({ next: [] });
    this.state(last).next.push(accepting);
    return first;
  }

  private alternatives(): Part {
    if (++this.depth > MAX_DEPTH) this.refuse();
    const options = [this.sequence()];
    while (this.take('|')) options.push(this.sequence());
    this.depth--;
    const [only] = options;
    if (options.length === 1 && only) return only;
    const first = this.add({ next: options.map((option) => option.first) });
    const last = this.add({ next: [] });
    for (const option of options) this.state(option.last).next.push(last);
    return { first, last };
  }

  private sequence(): Part {
    const first = this.add({ next: [] });
    let last = first;
    while (this.at < this.end && !'|)'.includes(this.peek())) {
      const part = this.repeated(this.atom());
      this.state(last).next.push(part.first);
      last = part.last;
    }
    return { first, last };
  }

  private repeated(part: Part): Part {
    const optional = this.peek() === '*' || this.peek() === '?';
    const again = this.peek() === '*' || this.peek() === '+';
    if (!optional && !again) return part;
    this.at++;
    const last = this.add({ next: again ? [part.first] : [] });
    this.state(part.last).next.push(last);
    const first = this.add({ next: optional ? [part.first, last] : [part.first] });
    return { first, last };
  }

  private atom(): Part {
    if (this.take('(')) {
      if (this.peek() === '?' && !(this.take('?') && this.take(':'))) this.refuse();
      const inner = this.alternatives();
      if (!this.take(')')) this.refuse();
      return inner;
    }
    const accepts = this.accepted();
    const last = this.add({ next: [] });
    return { first: this.add({ accepts, next: [last] }), last };
  }

  private accepted(): (character: string) => boolean {
    if (this.take('.')) return (character) => character !== '\n';
    if (this.take('[')) return this.characterClass();
    if ('*+?{}])^$'.includes(this.peek())) this.refuse();
    const literal = this.literal();
    return (character) => character === literal;
  }

  private characterClass(): (character: string) => boolean {
    const negated = this.take('^');
    const ranges: { from: string; to: string }[] = [];
    while (this.peek() !== ']') {
      const from = this.literal();
      const isRange = this.peek() === '-' && this.pattern[this.at + 1] !== ']';
      if (isRange) this.at++;
      ranges.push({ from, to: isRange ? this.literal() : from });
    }
    this.at++;
    return (character) => ranges.some(({ from, to }) => character >= from && character <= to) !== negated;
  }

  private literal(): string {
    const escaped = this.take('\\');
    const character = String.fromCodePoint(this.pattern.codePointAt(this.at) ?? 0);
    if (this.at >= this.end || (escaped && /[A-Za-z0-9]/.test(character))) this.refuse();
    this.at += character.length;
    return character;
  }

  private peek(): string {
    return this.at < this.end ? (this.pattern[this.at] ?? '') : '\0';
  }

  private take(character: string): boolean {
    if (this.peek() !== character) return false;
    this.at++;
    return true;
  }

  private add(state: State): number {
    return this.states.push(state) - 1;
  }

  private state(index: number): State {
    const state = this.states[index];
    if (!state) throw new RangeError(`No state ${index}`);
    return state;
  }

  private refuse(): never {
    throw new SyntaxError(`Label pattern ${JSON.stringify(this.pattern.slice(0, 200))} is not supported from character ${this.at + 1} on`);
  }
}

interface Part {
  readonly first: number;
  readonly last: number;
}

function run(states: readonly State[], start: number, text: string): boolean {
  let current = reachable(states, [start]);
  for (const character of text) {
    const next: number[] = [];
    for (const index of current) {
      const state = states[index];
      if (state?.accepts?.(character)) next.push(...state.next);
    }
    if (next.length === 0) return false;
    current = reachable(states, next);
  }
  return current.has(states.length - 1);
}

function reachable(states: readonly State[], from: readonly number[]): ReadonlySet<number> {
  const found = new Set<number>();
  const waiting = [...from];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    if (found.has(index)) continue;
    found.add(index);
    const state = states[index];
    if (state && !state.accepts) waiting.push(...state.next);
  }
  return found;
}
