import { expect } from '@open-wc/testing';
import { largeGraph } from '../fixtures/large-graph.js';
import { chunksOf } from './row-chunks.js';
import { twinRows } from './rows.js';
import { type ChunkState, TreeInParts } from './tree-in-parts.js';

const rows = twinRows(largeGraph(300), new Set());

describe('chunksOf', () => {
  it('cuts rows into parts of some dozens, and leaves none out', () => {
    const chunks = chunksOf(rows, []);
    expect(chunks.flatMap((chunk) => chunk.rows)).to.deep.equal(rows);
    expect(chunks.length).to.be.within(rows.length / 300, rows.length / 20);
    expect(new Set(chunks.map(({ key }) => key)).size).to.equal(chunks.length);
  });

  it('gives the same objects for rows that are as before, also where others were put in', () => {
    const before = chunksOf(rows, []);
    expect(chunksOf([...rows], before).every((chunk, at) => chunk === before[at])).to.equal(true);
    const turned = chunksOf([...rows.slice(0, 40), ...rows.slice(43)], before);
    expect(turned.filter((chunk) => !before.includes(chunk)).length).to.be.within(1, 2);
  });
});

describe('TreeInParts', () => {
  const states = chunksOf(rows, []).map((chunk): ChunkState => ({ chunk, of: ['said'] }));

  it('gives all in the end, in order, some at a time, and what is urgent at once', async () => {
    let next = (): void => undefined;
    const parts = new TreeInParts(() => next());
    const last = states.at(-1)?.chunk.rows.at(-1)?.key ?? '';
    const first = parts.part(states, new Set([last]));
    expect(first.length).to.be.within(2, states.length - 2);
    expect(first.at(-1)).to.equal(states.at(-1));
    let shown = first;
    while (shown.length < states.length) {
      await new Promise<void>((resolve) => (next = resolve));
      shown = parts.part(states, new Set());
    }
    expect(shown).to.deep.equal(states);
    parts.end();
  });

  it('keeps what waits as it was, until its turn', () => {
    const parts = new TreeInParts(() => undefined);
    for (let turn = 0; turn < 100; turn++) parts.part(states, new Set());
    const later = states.map(({ chunk }): ChunkState => ({ chunk, of: ['later'] }));
    const shown = parts.part(later, new Set());
    expect(shown.map(({ chunk }) => chunk)).to.deep.equal(states.map(({ chunk }) => chunk));
    expect(shown[0]?.of).to.deep.equal(['later']);
    expect(shown.at(-1)?.of).to.deep.equal(['said']);
    parts.end();
  });
});
