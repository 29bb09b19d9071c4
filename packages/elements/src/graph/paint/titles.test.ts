import { expect } from '@open-wc/testing';
import type { BoxItem } from '../board/board-items.js';
import type { Drawing } from './drawing.js';
import { drawTitles } from './titles.js';

const box = (id: string, type: BoxItem['data']['type'], rect: BoxItem['rect'], around?: string): BoxItem => ({
  data: { id, kind: 'box', type, title: id, depth: around === undefined ? 0 : 1, box: around },
  rect,
});

/** What is written of the boxes, and how far to the right it goes. */
function titlesOf(boxes: readonly BoxItem[]): {
  readonly written: readonly string[];
  readonly ends: readonly number[];
  readonly aligned: ReadonlySet<CanvasTextAlign>;
} {
  const written: string[] = [];
  const aligned = new Set<CanvasTextAlign>();
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillText = (text: string) => {
    written.push(text);
    aligned.add(context.textAlign);
  };
  const drawing: Drawing = {
    context,
    tokens: new Proxy({} as Drawing['tokens'], { get: () => 'black' }),
    widthOf: (text) => text.length * 0.6,
    textScale: 1,
    camera: { x: 0, y: 0, zoom: 1 },
    view: { x: 0, y: 0, width: 2_000, height: 1_000 },
    emphasis: { selected: new Set(), found: new Set(), focused: undefined, lit: undefined },
  };
  const steps = drawTitles(drawing, boxes, []);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return { written, aligned, ends: value.map(({ rect }) => rect.x + rect.width) };
  }
}

describe('titles of boxes', () => {
  const long = 'team-international-commerce-platform';
  const inner = { x: 100, y: 40, width: 180, height: 200 };

  it('go on beyond a box that is too narrow, where nothing stands', () => {
    expect(titlesOf([box(long, 'namespace', inner)]).written).to.deep.equal([long]);
  });

  it('begin where their boxes do, whichever way the page reads', () => {
    expect([...titlesOf([box('east', 'cluster', inner)]).aligned]).to.deep.equal(['left']);
  });

  it('are cut before they leave the box around that', () => {
    const { written, ends } = titlesOf([
      box('east', 'cluster', { x: 0, y: 0, width: 300, height: 300 }),
      box(long, 'namespace', inner, 'east'),
    ]);
    expect(written.at(-1)).to.match(/^team-.*…$/);
    expect(Math.max(...ends)).to.be.below(300);
  });
});
