import { describe, expect, it } from 'vitest';
import { type ReadSamples, readData, readSamples } from './prometheus-answer.js';
import { VectorReader } from './vector-reader.js';

interface Answer extends ReadSamples {
  readonly count: number;
  readonly warnings: readonly string[];
}

const sample = (labels: Readonly<Record<string, string>>, value = '1.5'): unknown => ({ metric: labels, value: [1_800_000_000.25, value] });
const many = (make: (index: number) => unknown): unknown[] => Array.from({ length: 3_000 }, (_, index) => make(index));
const answerOf = (result: readonly unknown[]): string =>
  JSON.stringify({ status: 'success', data: { resultType: 'vector', result }, warnings: ['partial'] });

/** Reads an answer that arrives in pieces of so many bytes. */
function inPieces(text: string, bytes: number): Answer {
  const reader = new VectorReader();
  const body = Buffer.from(text);
  for (let at = 0; at < body.length; at += bytes) reader.write(body.subarray(at, at + bytes));
  const { result = [], warnings = [] } = readData(JSON.parse(reader.end())) ?? {};
  readSamples(result, reader.taken);
  return { ...reader.taken, count: reader.count + result.length, warnings };
}

function atOnce(text: string): Answer {
  const { result = [], warnings = [] } = readData(JSON.parse(text)) ?? {};
  const read = { samples: [], histograms: 0 };
  readSamples(result, read);
  return { ...read, count: result.length, warnings };
}

const lists: readonly [string, unknown[]][] = [
  ['no samples', []],
  ['few', [sample({ ns: 'a' }), sample({ ns: 'b' }, 'NaN')]],
  [
    'many',
    many((index) => sample({ ns: `team-${index % 7}`, workload: `app-${index}`, __proto__x: 'y' }, index % 5 === 0 ? '+Inf' : `${index}`)),
  ],
  ['texts that look like ends', many((index) => sample({ a: ']},{"', b: ']},{\\"metric":{', c: '"result":[', n: String(index) }))],
  ['texts that are escaped, or not ASCII', many((index) => sample({ path: '\u0000"\\/größe \u{1F600}', n: String(index) }))],
  ['histograms', many(() => ({ metric: { ns: 'a' }, histogram: [1, { count: '1', buckets: [[0, '1', '2', '3']] }] }))],
  ['histograms between samples', many((index) => (index % 3 === 0 ? { metric: {}, histogram: [1, {}] } : sample({ n: String(index) })))],
];

describe('VectorReader', () => {
  it.each(lists)('reads %s as if all had arrived at once', (_what, list) => {
    const text = answerOf(list);
    for (const bytes of [1_000, 66_000, text.length]) expect(inPieces(text, bytes)).toEqual(atOnce(text));
  });

  it('leaves lists alone that are not where they should be', () => {
    const text = JSON.stringify({
      status: 'success',
      data: { 'x"result': many((n) => sample({ n: String(n) })), resultType: 'vector', result: [] },
    });
    expect(inPieces(text, 66_000)).toEqual(atOnce(text));
  });

  it('has read most samples before the answer ends, and keeps little of it', () => {
    const text = answerOf(many((index) => sample({ workload: `app-${index}` })));
    const reader = new VectorReader();
    reader.write(Buffer.from(text.slice(0, -500)));
    expect(reader.taken.samples.length).toBeGreaterThan(2_900);
    expect(reader.end().length).toBeLessThan(1_000);
  });

  it('leaves what is no JSON as it came', () => {
    const broken = answerOf(many((index) => sample({ n: String(index) })))
      .replace('"app', '')
      .replace('},"value"', ',"value"');
    const reader = new VectorReader();
    reader.write(Buffer.from(broken));
    expect(reader.end()).toBe(broken);
    expect(reader.taken.samples).toEqual([]);
  });
});
