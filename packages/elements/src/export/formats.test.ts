import { expect, fixture, html } from '@open-wc/testing';
import { eventually } from '../fixtures/eventually.js';
import { bookstore } from '../graph/fixtures/bookstore.js';
import type { MeshGraphElement } from '../graph/mesh-graph.js';
import '../graph/mesh-graph.define.js';
import type { TokenValues } from '../tokens/read-tokens.js';
import { tokenNames, tokens } from '../tokens/tokens.js';
import { type ExportFormat, type ExportInput, fileName, formats, makeFile } from './formats.js';
import { moved } from './primitives.js';

const evil = '</text><script>alert("x")</script>\u0000';
const values = Object.fromEntries(tokenNames.map((name) => [name, tokens[name].light])) as TokenValues;
const [node, other] = bookstore.nodes;

async function input(): Promise<ExportInput> {
  const element = await fixture<MeshGraphElement>(html`
    <mesh-graph
      .graph=${bookstore}
      .edgeLabels=${['rate']}
      .annotations=${{
        labels: new Map([[node?.id ?? '', evil]]),
        changes: new Map([[other?.id ?? '', 'worse']]),
        decorations: new Map([[other?.id ?? '', { text: 'atlas' }]]),
      }}
      .style=${'block-size: 500px'}
    ></mesh-graph>
  `);
  await eventually(() => element.scene?.nodes.length === bookstore.nodes.length, 'the picture');
  return {
    graph: bookstore,
    scene: element.scene,
    found: [other?.id ?? ''],
    tokens: values,
    title: 'Mesh',
    caption: `now · found: ${evil}`,
    meta: { at: '2026-03-04T09:30:00.000Z', windowSeconds: 300, graphType: 'versionedApp', namespaces: ['shop'], find: evil },
  };
}

const row = (format: ExportFormat): (typeof formats)[number] => {
  const found = formats.find((each) => each.format === format);
  if (!found) throw new Error('no format');
  return found;
};
const written = async (format: ExportFormat): Promise<string> => (await makeFile(row(format), await input())).text();

describe('export', () => {
  it('writes an SVG of all that is drawn, in which every word is only text', async () => {
    const text = await written('svg');
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
    expect(parsed.querySelector('parsererror')).to.equal(null);
    expect(parsed.querySelector('script')).to.equal(null);
    const words = [...parsed.querySelectorAll('text')].map(({ textContent }) => textContent);
    expect(words.join('|')).to.contain('<script>').and.contain('atlas');
    for (const box of bookstore.boxes.filter(({ type }) => type === 'namespace')) expect(words).to.include(box.namespace);
    expect(parsed.querySelectorAll('path').length).to.be.greaterThan(bookstore.nodes.length + bookstore.edges.length);
    const meta = JSON.parse(parsed.querySelector('metadata')?.textContent ?? '') as ExportInput['meta'];
    expect(meta).to.include({ at: '2026-03-04T09:30:00.000Z' });
    expect(text).not.to.contain('href');
  });

  it('draws the same as a PNG', async () => {
    const bitmap = await createImageBitmap(await makeFile(row('png'), await input()));
    expect(bitmap.width).to.be.greaterThan(500);
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const { data } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: new Uint8ClampedArray() };
    const colors = new Set<number>();
    for (let at = 0; at < data.length; at += 4) colors.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0));
    expect(colors.has(parseInt(values['health-failure'].slice(1), 16))).to.equal(true);
    expect(colors.size).to.be.greaterThan(20);
  });

  it('puts time and question into each data format', async () => {
    const json = JSON.parse(await written('json')) as { readonly meta: unknown; readonly graph: unknown };
    expect(json.graph).to.deep.equal(bookstore);
    expect(json.meta).to.deep.include({ windowSeconds: 300, find: evil });
    const rows = (await written('csv-edges')).split('\r\n');
    expect(rows[0]).to.contain(',at,windowSeconds,query');
    expect(rows[1]).to.contain('2026-03-04T09:30:00.000Z,300,');
    const graphml = new DOMParser().parseFromString(await written('graphml'), 'application/xml');
    expect(graphml.querySelector('parsererror')).to.equal(null);
    expect(graphml.querySelector('graphml > desc')?.textContent).to.contain('2026-03-04').and.contain('<script>');
    expect((await written('dot')).split('\n')[0]).to.match(/^\/\/ .*2026-03-04/);
    expect((await written('mermaid')).split('\n')[0]).to.match(/^%% .*2026-03-04/);
  });

  it('names files after the time', () => {
    expect(fileName(row('csv-nodes'), { at: '2026-03-04T09:30:00.000Z', windowSeconds: 1, graphType: 'app', namespaces: [] })).to.equal(
      'mesh-2026-03-04T09-30-00Z.nodes.csv',
    );
  });

  it('moves and scales path data of every kind', () => {
    expect(moved('M1 2h3v-4l1-1z', { x: 10, y: 20, scale: 2 })).to.equal('M12 24h6v-8l2 -2z');
    expect(moved('M8 2a5.5 5.5 0 1 1 0 11H4V3', { x: 1, y: 1 })).to.equal('M9 3a5.5 5.5 0 1 1 0 11H5V4');
  });
});
