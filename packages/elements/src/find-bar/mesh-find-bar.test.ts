import { operands, operators } from '@meshlens/core';
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { eventually } from '../fixtures/eventually.js';
import { bookstore } from '../graph/fixtures/bookstore.js';
import type { FindChangeDetail } from './find-events.js';
import './mesh-find-bar.define.js';
import type { MeshFindBar } from './mesh-find-bar.js';
import type { MeshFindField } from './mesh-find-field.js';

const make = (rest: Partial<MeshFindBar> = {}): Promise<MeshFindBar> =>
  fixture<MeshFindBar>(html`<mesh-find-bar lang="en" .graph=${bookstore}></mesh-find-bar>`).then((bar) => Object.assign(bar, rest));

const field = (bar: MeshFindBar, use: string): MeshFindField => {
  const found = bar.shadowRoot?.querySelector<MeshFindField>(`mesh-find-field[use=${use}]`);
  if (!found) throw new Error('no field');
  return found;
};
const inputOf = (bar: MeshFindBar, use = 'find'): HTMLInputElement =>
  field(bar, use).shadowRoot?.querySelector('input') as HTMLInputElement;
const options = (bar: MeshFindBar, use = 'find'): string[] =>
  [...(field(bar, use).shadowRoot?.querySelectorAll('.option .text') ?? [])].map(({ textContent }) => textContent.trim());
const error = (bar: MeshFindBar, use = 'find'): string | undefined =>
  field(bar, use).shadowRoot?.querySelector('.error')?.textContent?.replace(/\s+/g, ' ').trim();
const text = (bar: MeshFindBar): string => bar.shadowRoot?.querySelector('.bar')?.textContent?.replace(/\s+/g, ' ') ?? '';

function changes(bar: MeshFindBar): FindChangeDetail[] {
  const seen: FindChangeDetail[] = [];
  bar.addEventListener('mesh-find-change', (event) => seen.push((event as CustomEvent<FindChangeDetail>).detail));
  return seen;
}

describe('<mesh-find-bar>', () => {
  it('writes an expression by keyboard with the help of its grammar and of the graph', async () => {
    const bar = await make();
    const seen = changes(bar);
    bar.focus();
    await sendKeys({ type: 'namesp' });
    await eventually(() => options(bar).includes('namespace'));
    await sendKeys({ press: 'Tab' });
    await eventually(() => options(bar).includes('='));
    await sendKeys({ type: '= ch' });
    await eventually(() => options(bar).length === 1);
    expect(options(bar)).to.deep.equal(['checkout']);
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    await eventually(() => seen.at(-1)?.find === 'namespace = checkout', 'the expression');
    expect(inputOf(bar).value).to.equal('namespace = checkout ');
    expect(seen.every(({ hide }) => hide === '')).to.equal(true);
  });

  it('leaves Tab alone where nothing is being written', async () => {
    const bar = await make({ find: 'healthy' });
    await bar.updateComplete;
    bar.focus();
    await sendKeys({ press: 'Tab' });
    expect(field(bar, 'find').shadowRoot?.activeElement?.className).to.equal('clear');
  });

  it('points at the character that is wrong, once it was asked to apply it', async () => {
    const bar = await make();
    const seen = changes(bar);
    bar.focus();
    await sendKeys({ type: 'rt > fast' });
    expect(error(bar)).to.equal(undefined);
    await sendKeys({ press: 'Enter' });
    await eventually(() => error(bar));
    expect(error(bar)).to.contain('This has to be a number.');
    expect(field(bar, 'find').shadowRoot?.querySelector('mark')?.textContent).to.equal('fast');
    expect(inputOf(bar).getAttribute('aria-invalid')).to.equal('true');
    expect(seen).to.deep.equal([]);
    await sendKeys({ press: 'Backspace' });
    await eventually(() => error(bar) === undefined);
    await expect(bar).to.be.accessible();
  });

  it('hides only what was asked to the end, and finds while one writes', async () => {
    const bar = await make();
    const seen = changes(bar);
    inputOf(bar, 'hide').focus();
    await sendKeys({ type: 'healthy' });
    expect(seen).to.deep.equal([]);
    await sendKeys({ press: 'Enter' });
    await eventually(() => seen.at(-1)?.hide === 'healthy');
    bar.focus();
    await sendKeys({ type: 'idle' });
    await eventually(() => seen.at(-1)?.find === 'idle');
    const steps: number[] = [];
    bar.addEventListener('mesh-find-step', (event) => steps.push((event as CustomEvent<{ by: number }>).detail.by));
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Shift+Enter' });
    expect(steps).to.deep.equal([1, -1]);
    await sendKeys({ press: 'Escape' });
    await eventually(() => seen.at(-1)?.find === '');
  });

  it('offers what is ready-made, each for its field', async () => {
    const bar = await make();
    const seen = changes(bar);
    bar.focus();
    await eventually(() => options(bar).includes('Slow calls (over 1 s)'));
    expect(options(bar)).not.to.include('Healthy nodes');
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    await eventually(() => seen.at(-1)?.find === '%httperror > 0 OR %grpcerror > 0');
  });

  it('says how much was found and hidden, and offers the way back', async () => {
    const bar = await make({ find: 'idle', foundCount: { nodes: 2, edges: 3 }, hiddenCount: { nodes: 12, edges: 30 }, canUndo: true });
    await bar.updateComplete;
    expect(text(bar)).to.contain('Nodes: 2, edges: 3').and.contain('Hidden: nodes 12, edges 30');
    bar.place = 4;
    await bar.updateComplete;
    expect(text(bar)).to.contain('4 of 5');
    const heard: string[] = [];
    for (const type of ['mesh-hide-undo', 'mesh-show-all', 'mesh-find-step']) bar.addEventListener(type, () => heard.push(type));
    for (const label of ['Undo hiding (Ctrl+Z)', 'Next match (Enter)'])
      bar.shadowRoot?.querySelector<HTMLElement>(`button[aria-label="${label}"]`)?.click();
    [...(bar.shadowRoot?.querySelectorAll<HTMLElement>('.button') ?? [])]
      .find(({ textContent }) => textContent.includes('Show all'))
      ?.click();
    expect(heard).to.deep.equal(['mesh-hide-undo', 'mesh-find-step', 'mesh-show-all']);
    await expect(bar).to.be.accessible();
  });

  it('explains the whole language', async () => {
    const bar = await make();
    const dialog = bar.shadowRoot?.querySelector('dialog');
    bar.shadowRoot?.querySelector<HTMLElement>('button[aria-label="How to find and hide"]')?.click();
    expect(dialog?.open).to.equal(true);
    const said = dialog?.textContent ?? '';
    for (const { names } of operands) for (const name of names) expect(said).to.contain(name);
    for (const { symbol } of operators) expect(said).to.contain(symbol);
    await expect(bar).to.be.accessible();
    await sendKeys({ press: 'Escape' });
    expect(dialog?.open).to.equal(false);
  });
});
