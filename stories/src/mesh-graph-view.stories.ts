import type { MeshDataSource } from '@meshlens/core';
import { MeshError } from '@meshlens/core';
import type { GraphViewOptions, MeshGraphView, OptionsChangeDetail } from '@meshlens/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fn, userEvent, waitFor } from 'storybook/test';
import { inside, textOf } from './support/find.js';
import { demoSource, failingSource, partialSource, quietSource, silentSource } from './support/sources.js';

interface Args {
  source: MeshDataSource | undefined;
  options: Partial<GraphViewOptions>;
  onOptions: (event: Event) => void;
}

const meta: Meta<Args> = {
  title: 'Views/Graph view',
  component: 'mesh-graph-view',
  render: ({ source, options, onOptions }) => html`
    <mesh-graph-view .source=${source} .options=${options} @mesh-options-change=${onOptions}></mesh-graph-view>
  `,
  args: { source: demoSource(), options: { refreshSeconds: 0 }, onOptions: fn() },
};
export default meta;
type Story = StoryObj<Args>;
type Play = NonNullable<Story['play']>;

const viewIn = (canvasElement: HTMLElement): MeshGraphView => {
  const view = canvasElement.querySelector<MeshGraphView>('mesh-graph-view');
  if (!view) throw new Error('no view');
  return view;
};

const says =
  (text: string): Play =>
  async ({ canvasElement }) => {
    await waitFor(() => expect(textOf(canvasElement)).toContain(text), { timeout: 8_000 });
  };

const drawn: Play = async ({ canvasElement }) => {
  const graph = await inside(viewIn(canvasElement), 'mesh-graph');
  await waitFor(() => expect(graph.shadowRoot?.querySelector('canvas')).toBeTruthy(), { timeout: 8_000 });
};

const selectNode =
  (id: string): Play =>
  async (context) => {
    await drawn(context);
    const view = viewIn(context.canvasElement);
    const graph = await inside(view, 'mesh-graph');
    graph.dispatchEvent(new CustomEvent('mesh-select', { detail: { kind: 'node', id }, bubbles: true, composed: true }));
    const panel = await inside(await inside(view, 'mesh-graph-panel'), 'mesh-metrics-panel');
    await waitFor(() => expect(textOf(panel)).toMatch(/Response time|応答時間/), { timeout: 8_000 });
  };

const books = 'vapp:east/catalog/books-v1';

export const Demo: Story = { play: drawn };

export const Dark: Story = { globals: { theme: 'dark' }, play: drawn };

export const Japanese: Story = { globals: { language: 'ja' }, play: drawn };

export const NodeSelected: Story = { play: selectNode(books) };

export const NodeSelectedDark: Story = { globals: { theme: 'dark' }, play: selectNode(books) };

export const NodeSelectedJapanese: Story = { globals: { language: 'ja' }, play: selectNode(books) };

export const FewNamespaces: Story = {
  args: { options: { refreshSeconds: 0, namespaces: ['catalog', 'recommendations'], edgeLabels: ['rate', 'responseTime'] } },
  play: drawn,
};

export const ServiceGraph: Story = {
  args: { options: { refreshSeconds: 0, graphType: 'service', namespaces: ['checkout'], boxBy: [] } },
  play: drawn,
};

/** A host keeps what the reader chose. */
export const TellsItsHost: Story = {
  play: async (context) => {
    await drawn(context);
    const menu = await inside(viewIn(context.canvasElement), 'mesh-display-menu');
    await userEvent.selectOptions(await inside(menu, 'select'), 'workload');
    await waitFor(() => expect(context.args.onOptions).toHaveBeenCalledOnce());
    const [event] = (context.args.onOptions as ReturnType<typeof fn>).mock.calls[0] as [CustomEvent<OptionsChangeDetail>];
    await expect(event.detail.options).toMatchObject({ graphType: 'workload', windowSeconds: 300 });
    await waitFor(() => expect(viewIn(context.canvasElement).graph?.type).toBe('workload'), { timeout: 8_000 });
  },
};

export const Loading: Story = { args: { source: silentSource() } };

export const Empty: Story = { args: { source: quietSource() }, play: says('No traffic in the last 5 minutes') };

export const EmptyThenIdle: Story = {
  args: { source: quietSource() },
  play: async (context) => {
    await says('Show what is idle')(context);
    await userEvent.click(await inside(viewIn(context.canvasElement), 'mesh-notice button'));
    await drawn(context);
  },
};

export const NothingChosen: Story = { args: { options: { refreshSeconds: 0, namespaces: [] } }, play: says('No namespace is selected') };

export const Failed: Story = { args: { source: failingSource() }, play: says('The server cannot be reached') };

export const Refused: Story = {
  args: { source: failingSource({ error: new MeshError('unauthorised', 'The session has ended.') }) },
  play: says('You are not signed in'),
};

export const Stale: Story = {
  args: { source: failingSource({ answers: 1 }) },
  play: async (context) => {
    await drawn(context);
    viewIn(context.canvasElement).refresh();
    await says('What you see is from')(context);
    await drawn(context);
  },
};

export const Partial: Story = {
  args: { source: partialSource() },
  play: async (context) => {
    await drawn(context);
    const problems = await inside(viewIn(context.canvasElement), 'mesh-problems');
    await userEvent.click(await inside(problems, 'summary'));
    await says('Access is denied.')(context);
  },
};

export const NoSource: Story = { args: { source: undefined }, play: says('No mesh is connected') };
