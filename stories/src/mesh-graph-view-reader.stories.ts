import type { GraphNode } from '@meshlens/core';
import type { GraphHooks, GraphViewState } from '@meshlens/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { inside, textOf } from './support/find.js';
import { demoSource, now } from './support/sources.js';

interface Args extends GraphHooks {
  state: Partial<Omit<GraphViewState, 'options'>>;
  width: string;
}

/** What a reader can do in the view, and what a host can say in it. */
const meta: Meta<Args> = {
  title: 'Views/Graph view in use',
  component: 'mesh-graph-view',
  render: ({ state, width, nodeLabel, decorate, menuItems }) => html`
    <div style="inline-size: ${width}">
      <mesh-graph-view
        .source=${demoSource()}
        .state=${{ options: { refreshSeconds: 0, namespaces: ['checkout', 'catalog', 'storefront'] }, ...state }}
        .nodeLabel=${nodeLabel}
        .decorate=${decorate}
        .menuItems=${menuItems}
      ></mesh-graph-view>
    </div>
  `,
  args: { state: {}, width: '100%' },
};
export default meta;
type Story = StoryObj<Args>;
type Play = NonNullable<Story['play']>;

const shows =
  (text: string): Play =>
  async ({ canvasElement }) => {
    const graph = await inside(canvasElement.querySelector('mesh-graph-view'), 'mesh-graph');
    await waitFor(() => expect(graph.shadowRoot?.querySelector('canvas')).toBeTruthy(), { timeout: 8_000 });
    await waitFor(() => expect(textOf(canvasElement)).toContain(text), { timeout: 8_000 });
  };

export const Found: Story = { args: { state: { find: 'namespace = checkout' } }, play: shows('Nodes:') };

export const Hidden: Story = { args: { state: { hide: 'namespace != checkout' } }, play: shows('Hidden: nodes') };

export const NodeGraph: Story = {
  args: { state: { trail: [{ type: 'app', cluster: 'east', namespace: 'storefront', name: 'cart' }] } },
  play: shows('Whole graph'),
};

export const Replayed: Story = { args: { state: { at: now - 900_000 } }, play: shows('Back to now') };

export const ComparedInOverlay: Story = {
  args: { state: { compare: { mode: 'overlay', agoSeconds: 900 } } },
  play: shows('End the comparison'),
};

export const ComparedSideBySide: Story = { args: { state: { compare: { mode: 'side', agoSeconds: 900 } } }, play: shows('After') };

const owner = ({ namespace }: GraphNode): string => ({ checkout: 'team atlas', catalog: 'team books' })[namespace] ?? '';

/** A portal's own names, words and menu entries. */
export const WordsOfTheHost: Story = {
  args: {
    nodeLabel: ({ app }) => (app === 'cart' ? 'Shopping cart' : undefined),
    decorate: (node) => (owner(node) ? { text: owner(node), tone: 'info' } : undefined),
    menuItems: (target) => (target.kind === 'node' ? [{ id: 'page', label: `Page ${owner(target.node)}` }] : []),
  },
  play: shows('team atlas'),
};

export const Narrow: Story = {
  args: { width: '20rem' },
  play: async (context) => {
    await shows('unknown')(context);
    await userEvent.click(await inside(context.canvasElement.querySelector('mesh-graph-view'), '[aria-label="More"]'));
    await shows('Export')(context);
  },
};

export const NarrowDarkJapanese: Story = { args: { width: '20rem' }, globals: { theme: 'dark', language: 'ja' }, play: shows('不明') };
