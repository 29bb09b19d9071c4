import { isRecord, type JsonRecord, parseJson } from '../http/json.js';
import type { BodyReader } from '../http/read-body.js';
import { type ReadSamples, readSamples } from './prometheus-answer.js';

/** A list that has not begun by then is left where it is. */
const LATEST_BEGIN = 65_536;
const BEGIN = /(?<!\\)"result"\s*:\s*\[/;
/** Where one sample ends and the next begins, or a text looks like it: then what is before it is no JSON. */
const BETWEEN = Buffer.from(']},{"');
/** Less is left for the next time. */
const LEAST_BYTES = 65_536;

/**
 * Reads an instant query's samples while its answer arrives, since a store is about as long in sending a long answer as it
 * takes to read it. The text that is left is the same answer without the samples that were taken out of it.
 */
export class VectorReader implements BodyReader {
  readonly taken: ReadSamples = { samples: [], histograms: 0 };
  /** Elements that were taken out, whatever they were. */
  count = 0;
  #begin = '';
  #state: 'before' | 'within' | 'whole' = 'before';
  readonly #waiting: Buffer[] = [];
  #bytes = 0;

  write(chunk: Buffer): void {
    this.#waiting.push(chunk);
    this.#bytes += chunk.length;
    if (this.#state !== 'whole' && this.#bytes >= LEAST_BYTES) this.#take();
  }

  end(): string {
    return this.#begin + Buffer.concat(this.#waiting).toString();
  }

  /** Takes out all samples of which it is clear where they end. Where that is never so, nothing is tried again. */
  #take(): void {
    const bytes = Buffer.concat(this.#waiting);
    const from = this.#state === 'before' ? this.#found(bytes) : 0;
    const to = this.#state === 'within' ? bytes.lastIndexOf(BETWEEN) + 2 : 0;
    const elements = to > from ? listOf(`[${bytes.toString('utf8', from, to)}]`) : undefined;
    if (elements === undefined) this.#state = 'whole';
    else {
      this.count += elements.length;
      readSamples(elements, this.taken);
    }
    const left = bytes.subarray(elements === undefined ? from : to + 1);
    this.#waiting.splice(0, this.#waiting.length, left);
    this.#bytes = left.length;
  }

  /** Where the list's first element is. */
  #found(bytes: Buffer): number {
    const found = BEGIN.exec(bytes.toString('latin1', 0, LATEST_BEGIN));
    this.#state = found === null ? 'whole' : 'within';
    const begin = found === null ? 0 : found.index + found[0].length;
    this.#begin = bytes.toString('utf8', 0, begin);
    return begin;
  }
}

/** Undefined where the text is no list of objects. */
function listOf(text: string): readonly JsonRecord[] | undefined {
  const list = parseJson(text);
  return Array.isArray(list) && list.every(isRecord) ? list : undefined;
}
