import type { MeshGraph } from '@meshlens/core';
import type { MeshGraphElement } from '@meshlens/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { inside, textOf } from './support/find.js';
import { demoSource } from './support/sources.js';

type Args = Pick<MeshGraphElement, 'edgeLabels' | 'legend' | 'selected'> & { namespaces: readonly string[] };

const meta: Meta<Args> = {
  title: 'Graph/Graph',
  component: 'mesh-graph',
  loaders: [async ({ args }) => ({ graph: (await demoSource().graph({ namespaces: args.namespaces, windowSeconds: 300 })).value })],
  render: ({ edgeLabels, legend, selected }, { loaded }) => html`
    <mesh-graph .graph=${loaded.graph as MeshGraph} .edgeLabels=${edgeLabels} ?legend=${legend} .selected=${selected}></mesh-graph>
  `,
  args: { namespaces: ['catalog', 'checkout', 'storefront'], edgeLabels: [], legend: false, selected: undefined },
  play: async ({ canvasElement }) => {
    await inside(canvasElement.querySelector('mesh-graph'), 'canvas');
  },
};
export default meta;
type Story = StoryObj<Args>;

export const SeveralTeams: Story = {};

export const Dark: Story = { globals: { theme: 'dark' } };

export const WithLegend: Story = { args: { legend: true } };

export const WithLabels: Story = { args: { namespaces: ['recommendations'], edgeLabels: ['rate', 'distribution'] } };

export const Selected: Story = { args: { selected: 'vapp:east/catalog/books-v1' } };

export const Empty: Story = {
  args: { namespaces: ['default'] },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(textOf(canvasElement)).toContain('Nothing to draw'));
  },
};

export const Japanese: Story = { globals: { language: 'ja' }, args: { legend: true } };
