import { diffGraphs, type MeshGraph } from '@meshlens/core';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, fn, userEvent, waitFor } from 'storybook/test';
import { inside, textOf } from './support/find.js';
import { demoSource, now } from './support/sources.js';

interface Args {
  graph: MeshGraph | undefined;
  before: MeshGraph | undefined;
  onChange: (event: Event) => void;
}

const graphAt = async (at: number): Promise<MeshGraph> =>
  (await demoSource().graph({ namespaces: ['checkout', 'catalog', 'storefront'], windowSeconds: 300, at })).value;

const meta: Meta<Args> = {
  title: 'Parts/Around the graph',
  component: 'mesh-find-bar',
  subcomponents: {
    MeshReplay: 'mesh-replay',
    MeshCompareBar: 'mesh-compare-bar',
    MeshSavedViews: 'mesh-saved-views',
    MeshExportMenu: 'mesh-export-menu',
    MeshGoTo: 'mesh-go-to',
    MeshHelpMenu: 'mesh-help-menu',
    MeshGraphCard: 'mesh-graph-card',
  },
  args: { onChange: fn() },
  loaders: [async () => ({ graph: await graphAt(now), before: await graphAt(now - 1_800_000) })],
};
export default meta;
type Story = StoryObj<Args>;

const high = (content: TemplateResult): TemplateResult => html`<div style="min-block-size: 24rem">${content}</div>`;

const findBar: NonNullable<Story['render']> = ({ onChange }, { loaded }) =>
  high(html`
    <mesh-find-bar
      .graph=${loaded.graph as MeshGraph}
      find="rt > 1000"
      .foundCount=${{ nodes: 0, edges: 7 }}
      .hiddenCount=${{ nodes: 12, edges: 31 }}
      can-undo
      @mesh-find-change=${onChange}
    ></mesh-find-bar>
  `);

export const Find: Story = {
  render: findBar,
  play: async ({ canvasElement, args }) => {
    const [find] = [await inside(canvasElement.querySelector('mesh-find-bar'), 'mesh-find-field')];
    const input = await inside<HTMLInputElement>(find, 'input');
    await userEvent.click(await inside(find, '.clear'));
    await userEvent.type(input, 'namespace = ch');
    await waitFor(() => expect(textOf(find)).toContain('checkout'), { timeout: 8_000 });
    await userEvent.keyboard('{Tab}');
    await waitFor(() => expect(args.onChange).toHaveBeenCalled());
  },
};

/** The mistake is shown at its place. */
export const FindMistaken: Story = {
  render: findBar,
  play: async ({ canvasElement }) => {
    const find = await inside(canvasElement.querySelector('mesh-find-bar'), 'mesh-find-field');
    const input = await inside<HTMLInputElement>(find, 'input');
    await userEvent.click(await inside(find, '.clear'));
    await userEvent.type(input, 'rt > slow{Enter}');
    await waitFor(() => expect(textOf(find)).toContain('This has to be a number.'), { timeout: 8_000 });
  },
};

export const FindHelp: Story = {
  render: findBar,
  play: async ({ canvasElement }) => {
    await userEvent.click(await inside(canvasElement.querySelector('mesh-find-bar'), '[aria-label="How to find and hide"]'));
    await expect(textOf(canvasElement)).toContain('%grpcerror');
  },
};

export const FindDarkJapanese: Story = { render: findBar, globals: { theme: 'dark', language: 'ja' } };

const replay: NonNullable<Story['render']> = ({ onChange }) => html`
  <mesh-replay .at=${now - 600_000} .now=${now} @mesh-replay-change=${onChange}></mesh-replay>
`;

export const Replay: Story = {
  render: replay,
  play: async ({ canvasElement, args }) => {
    await userEvent.click(await inside(canvasElement.querySelector('mesh-replay'), '[aria-label="One step back"]'));
    await expect(args.onChange).toHaveBeenCalledOnce();
  },
};

export const ReplayDarkJapanese: Story = { render: replay, globals: { theme: 'dark', language: 'ja' } };

const compare: NonNullable<Story['render']> = ({ onChange }, { loaded }) => {
  const [graph, before] = [loaded.graph as MeshGraph, loaded.before as MeshGraph];
  const { nodes, edges } = diffGraphs(before, graph);
  const changes = [
    ...nodes.changed.map(({ after, changes }) => ({ kind: 'node' as const, item: after, mark: 'worse' as const, changes })),
    ...edges.changed.map(({ after, changes }) => ({ kind: 'edge' as const, item: after, mark: 'better' as const, changes })),
    { kind: 'node' as const, item: graph.nodes[0] as MeshGraph['nodes'][number], mark: 'appeared' as const, changes: [] },
    { kind: 'edge' as const, item: graph.edges[0] as MeshGraph['edges'][number], mark: 'gone' as const, changes: [] },
  ];
  return high(html`
    <mesh-compare-bar
      .changes=${changes}
      .graph=${graph}
      .now=${now}
      .earlier=${now - 1_800_000}
      @mesh-compare-change=${onChange}
    ></mesh-compare-bar>
  `);
};

export const Compare: Story = {
  render: compare,
  play: async ({ canvasElement, args }) => {
    const bar = canvasElement.querySelector('mesh-compare-bar');
    await userEvent.click(await inside(bar, '#button'));
    await waitFor(() => expect(textOf(bar as Element)).toContain('New'), { timeout: 8_000 });
    await userEvent.click(await inside(bar, 'input[value=side]'));
    await expect(args.onChange).toHaveBeenCalledOnce();
  },
};

export const CompareDarkJapanese: Story = { render: compare, globals: { theme: 'dark', language: 'ja' } };

export const CompareFailed: Story = {
  render: () => html`<mesh-compare-bar .now=${now} .earlier=${now - 3_600_000} failed></mesh-compare-bar>`,
};

export const SavedViews: Story = {
  render: () =>
    high(html`<mesh-saved-views .store=${{ load: () => [{ name: 'On call', state: {} }], save: () => undefined }}></mesh-saved-views>`),
  play: async ({ canvasElement }) => {
    const views = canvasElement.querySelector('mesh-saved-views');
    await userEvent.click(await inside(views, '#button'));
    await expect((await inside(views, '.apply')).textContent).toContain('On call');
  },
};

export const Export: Story = {
  render: () => html`<div style="min-block-size: 30rem"><mesh-export-menu></mesh-export-menu></div>`,
  play: async ({ canvasElement }) => {
    const menu = canvasElement.querySelector('mesh-export-menu');
    await userEvent.click(await inside(menu, '#button'));
    await waitFor(() => expect(textOf(menu as Element)).toContain('Mermaid'), { timeout: 8_000 });
  },
};

export const GoTo: Story = {
  render: ({ onChange }, { loaded }) => high(html`<mesh-go-to .graph=${loaded.graph as MeshGraph} @mesh-go-to=${onChange}></mesh-go-to>`),
  play: async ({ canvasElement, args }) => {
    const goTo = canvasElement.querySelector('mesh-go-to');
    await userEvent.click(await inside(goTo, '#button'));
    await userEvent.type(await inside(goTo, 'input'), 'cart');
    await userEvent.keyboard('{Enter}');
    await expect(args.onChange).toHaveBeenCalledOnce();
  },
};

/** What pointer and keys do. */
export const Help: Story = {
  render: () => high(html`<mesh-help-menu named></mesh-help-menu>`),
  play: async ({ canvasElement }) => {
    const menu = canvasElement.querySelector('mesh-help-menu');
    await waitFor(() => expect(menu).toBeVisible());
    menu?.show();
    await inside(menu, 'dl');
  },
};

export const HelpJapanese: Story = { ...Help, globals: { language: 'ja', theme: 'dark' } };

/** For the page of one service. */
export const Card: Story = {
  render: () => html`
    <mesh-graph-card type="app" namespace="checkout" name="orders" refresh-seconds="0" .source=${demoSource()}></mesh-graph-card>
  `,
  play: async ({ canvasElement }) => {
    const graph = await inside(canvasElement.querySelector('mesh-graph-card'), 'mesh-graph');
    await waitFor(() => expect(graph.shadowRoot?.querySelector('canvas')).toBeTruthy(), { timeout: 8_000 });
  },
};

export const CardNarrow: Story = {
  ...Card,
  render: () => html`
    <div style="inline-size: 304px">
      <mesh-graph-card type="app" namespace="checkout" name="orders" refresh-seconds="0" .source=${demoSource()}></mesh-graph-card>
    </div>
  `,
};
