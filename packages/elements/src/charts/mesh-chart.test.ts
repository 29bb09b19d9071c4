import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, sendKeys, sendMouse } from '@web/test-runner-commands';
import { eventually } from '../fixtures/eventually.js';
import type { RangeDetail } from './chart-events.js';
import type { MeshChart } from './mesh-chart.js';
import './mesh-chart.define.js';

const start = Date.UTC(2026, 2, 4, 9);
const series = [
  { label: 'All', values: [1, 2, 3, 4] },
  { label: 'Errors', values: [0, null, 1, 0.5], tone: 'failure' as const },
];

async function chart(values: Partial<MeshChart> = {}): Promise<MeshChart> {
  const element = await fixture<MeshChart>(html`<mesh-chart heading="Requests" lang="en"></mesh-chart>`);
  Object.assign(element, { series, start, ...values });
  await element.updateComplete;
  return element;
}

const all = (element: MeshChart, selector: string): HTMLElement[] => [...element.renderRoot.querySelectorAll<HTMLElement>(selector)];
const texts = (element: MeshChart, selector: string): (string | undefined)[] =>
  all(element, selector).map(({ textContent }) => textContent?.trim());
const canvasOf = async (element: MeshChart): Promise<HTMLCanvasElement> => {
  await eventually(() => element.renderRoot.querySelector('canvas'));
  return element.renderRoot.querySelector('canvas') as HTMLCanvasElement;
};
const colours = (canvas: HTMLCanvasElement): string =>
  canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data.join(',') ?? '';

describe('<mesh-chart>', () => {
  afterEach(() => emulateMedia({ colorScheme: 'light' }));

  it('draws its lines and lists last, average and highest value', async () => {
    const element = await chart();
    const canvas = await canvasOf(element);
    await eventually(() => /[1-9]/.test(colours(canvas)));
    expect(texts(element, '.legend tbody tr:first-child td')).to.deep.equal(['4', '2.5', '4']);
    expect(texts(element, '.legend tbody tr:last-child td')).to.deep.equal(['0.5', '0.5', '1']);
  });

  it('is read with the arrow keys', async () => {
    const element = await chart();
    await canvasOf(element);
    const plot = element.renderRoot.querySelector<HTMLElement>('#plot');
    plot?.focus();
    await sendKeys({ press: 'ArrowLeft' });
    await eventually(() => plot?.getAttribute('aria-valuenow') === '2');
    expect(plot?.getAttribute('aria-valuetext')).to.contain('All 3, Errors 1');
    expect(texts(element, '.legend td:nth-of-type(1)')).to.deep.equal(['3', '1']);
    await sendKeys({ press: 'Home' });
    await eventually(() => plot?.getAttribute('aria-valuenow') === '0');
    await sendKeys({ press: 'Escape' });
    await eventually(() => texts(element, '.legend td:nth-of-type(1)')[0] === '4');
  });

  it('shows every value as a table, newest first', async () => {
    const element = await chart();
    element.renderRoot.querySelector<HTMLElement>('figcaption button')?.click();
    await element.updateComplete;
    expect(texts(element, '.values tbody td')).to.deep.equal(['4', '0.5', '3', '1', '2', '–', '1', '0']);
    await expect(element).to.be.accessible();
  });

  it('takes a line out and back by its name in the legend, also over a refresh', async () => {
    const element = await chart();
    const canvas = await canvasOf(element);
    await eventually(() => /[1-9]/.test(colours(canvas)));
    const both = colours(canvas);
    const button = all(element, '.legend button')[1];
    button?.click();
    await eventually(() => colours(canvas) !== both);
    expect(button?.getAttribute('aria-pressed')).to.equal('false');
    element.series = series.map((each) => ({ ...each }));
    await element.updateComplete;
    expect(button?.getAttribute('aria-pressed')).to.equal('false');
    button?.click();
    await eventually(() => colours(canvas) === both);
    await expect(element).to.be.accessible();
  });

  it('draws a single value', async () => {
    const values = [null, 3, null, null];
    const element = await chart({ unit: 'milliseconds', series: [{ label: 'p99', values }] });
    const canvas = await canvasOf(element);
    const button = all(element, '.legend button')[0];
    await eventually(() => /[1-9]/.test(colours(canvas)));
    const drawn = colours(canvas);
    button?.click();
    await eventually(() => colours(canvas) !== drawn);
  });

  it('points at the same time as a chart with the same key', async () => {
    const [one, other] = await Promise.all([chart({ syncKey: 'pair' }), chart({ syncKey: 'pair' })]);
    await Promise.all([canvasOf(one), canvasOf(other)]);
    one.renderRoot.querySelector<HTMLElement>('#plot')?.focus();
    await sendKeys({ press: 'Home' });
    await eventually(() => other.renderRoot.querySelector('#plot')?.getAttribute('aria-valuenow') === '0');
    await sendKeys({ press: 'Escape' });
    await eventually(() => other.renderRoot.querySelector('#plot')?.getAttribute('aria-valuenow') === '3');
  });

  it('tells the stretch of time that is drawn over', async () => {
    const [element, other] = await Promise.all([chart({ syncKey: 'told' }), chart({ syncKey: 'told' })]);
    await Promise.all([canvasOf(element), canvasOf(other)]);
    const told: RangeDetail[] = [];
    document.addEventListener('mesh-range', (event) => told.push((event as CustomEvent<RangeDetail>).detail));
    const { left, top, width, height } = (element.renderRoot.querySelector('.u-over') as HTMLElement).getBoundingClientRect();
    const y = Math.round(top + height / 2);
    await sendMouse({ type: 'move', position: [Math.round(left + width / 3), y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [Math.round(left + (width * 2) / 3), y] });
    await sendMouse({ type: 'up' });
    await eventually(() => told.length === 1);
    expect(told[0]?.start).to.be.closeTo(start + 60_000, 2_000);
    expect(told[0]?.end).to.be.closeTo(start + 120_000, 2_000);
  });

  it('chooses a stretch of time by keys, says it, and tells it on Enter', async () => {
    const element = await chart();
    await canvasOf(element);
    const told: RangeDetail[] = [];
    element.addEventListener('mesh-range', (event) => told.push((event as CustomEvent<RangeDetail>).detail));
    const chosen = (): number => element.renderRoot.querySelector('.u-select')?.getBoundingClientRect().width ?? 0;
    element.renderRoot.querySelector<HTMLElement>('#plot')?.focus();
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Shift+ArrowLeft' });
    await sendKeys({ press: 'Shift+ArrowLeft' });
    await eventually(() => texts(element, '.chosen')[0]?.match(/^From .* to .*Enter goes there/));
    expect(chosen()).to.be.greaterThan(10);
    await sendKeys({ press: 'Enter' });
    expect(told).to.deep.equal([{ start, end: start + 120_000 }]);
    await eventually(() => texts(element, '.chosen')[0] === '' && chosen() === 0);
  });

  it('draws the values that should not be reached, within its scale, and says them', async () => {
    const element = await chart({ unit: 'ratio', series: [{ label: 'Errors', values: [0.01, 0.02, 0.01, 0.02] }] });
    const canvas = await canvasOf(element);
    await eventually(() => /[1-9]/.test(colours(canvas)));
    const before = colours(canvas);
    element.thresholds = [{ label: 'Failing from', value: 0.1, status: 'failure' }];
    await eventually(() => {
      const now = element.renderRoot.querySelector('canvas');
      return now && /[1-9]/.test(colours(now)) && colours(now) !== before;
    });
    expect(texts(element, '.marks li')).to.deep.equal(['Failing from: 10%']);
    await expect(element).to.be.accessible();
  });

  it('shades the time of which nothing is known, and says so', async () => {
    const values = [1, null, null, 2];
    const element = await chart({ series: [{ label: 'All', values }] });
    const canvas = await canvasOf(element);
    await eventually(() => /[1-9]/.test(colours(canvas)));
    const context = canvas.getContext('2d');
    const alphaAt = (part: number): number | undefined => {
      const over = element.renderRoot.querySelector<HTMLElement>('.u-over');
      const x = ((over?.offsetLeft ?? 0) + (over?.offsetWidth ?? 0) * part) * devicePixelRatio;
      return context?.getImageData(Math.round(x), 14, 1, 1).data[3];
    };
    expect([alphaAt(0.5), alphaAt(0.05)].map((alpha) => (alpha ?? 0) > 0)).to.deep.equal([true, false]);
    expect(texts(element, '.marks li')).to.deep.equal(['No data']);
  });

  it('says that it is empty', async () => {
    const element = await chart({ series: [{ label: 'All', values: [null, null] }] });
    expect(element.renderRoot.textContent).to.contain('No values in this time range.');
    expect(element.renderRoot.querySelector('canvas')).to.equal(null);
  });

  it('draws in the colours of its surroundings, and again when they change', async () => {
    const page = await fixture<HTMLElement>(
      html`<div .style=${'color-scheme: light dark'}><mesh-chart heading="Requests"></mesh-chart></div>`,
    );
    const element = page.firstElementChild as MeshChart;
    Object.assign(element, { series, start });
    const light = await canvasOf(element);
    await eventually(() => /[1-9]/.test(colours(light)));
    const before = colours(light);
    await emulateMedia({ colorScheme: 'dark' });
    await eventually(() => {
      const now = element.renderRoot.querySelector('canvas');
      return now !== null && /[1-9]/.test(colours(now)) && colours(now) !== before;
    });
  });

  it('follows its width and leaves nothing behind', async () => {
    const element = await chart();
    await canvasOf(element);
    element.style.width = '200px';
    await eventually(() => (element.renderRoot.querySelector('.uplot')?.clientWidth ?? 999) <= 200);
    const parent = element.parentElement;
    element.remove();
    expect(element.renderRoot.querySelector('.uplot')).to.equal(null);
    parent?.append(element);
    await canvasOf(element);
  });

  it('has no style attribute in its template and no axe violation', async () => {
    const element = await chart();
    await canvasOf(element);
    expect(all(element, '[style]').filter((each) => !each.closest('.uplot') && !each.closest('[aria-hidden]'))).to.deep.equal([]);
    await expect(element).to.be.accessible();
  });
});
