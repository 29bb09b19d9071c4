import type { MeshDataSource, MetricsTarget } from '@meshlens/core';
import type { MeshMetricsPanel } from '@meshlens/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { textOf } from './support/find.js';
import { demoSource, failingSource, partialSource, quietSource, silentSource } from './support/sources.js';

interface Args {
  source: MeshDataSource | undefined;
  target: MetricsTarget | undefined;
  peer?: MetricsTarget;
}

const books: MetricsTarget = { cluster: 'east', namespace: 'catalog', type: 'app', name: 'books', version: 'v1' };

const meta: Meta<Args> = {
  title: 'Charts/Metrics panel',
  component: 'mesh-metrics-panel',
  render: ({ source, target, peer }) => html`
    <mesh-metrics-panel .source=${source} .target=${target} .peer=${peer} refresh-seconds="0"></mesh-metrics-panel>
  `,
  args: { source: demoSource(), target: books },
};
export default meta;
type Story = StoryObj<Args>;

const says =
  (text: string): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    await waitFor(() => expect(textOf(canvasElement)).toContain(text), { timeout: 5_000 });
  };

export const App: Story = { play: says('Response time') };

export const Between: Story = {
  args: { peer: { cluster: 'east', namespace: 'catalog', type: 'service', name: 'reviews' } },
};

export const Dark: Story = { globals: { theme: 'dark' }, play: says('Requests') };

export const Loading: Story = { args: { source: silentSource() } };

export const NoMetrics: Story = { args: { source: quietSource() }, play: says('No metrics in the last 30 minutes') };

export const NothingToChart: Story = { args: { target: undefined }, play: says('No charts for this') };

export const Failed: Story = { args: { source: failingSource() }, play: says('The server cannot be reached') };

export const Stale: Story = {
  args: { source: failingSource({ answers: 1 }) },
  play: async (context) => {
    await says('Response time')(context);
    context.canvasElement.querySelector<MeshMetricsPanel>('mesh-metrics-panel')?.refresh();
    await says('What you see is from')(context);
  },
};

export const Partial: Story = { args: { source: partialSource() }, play: says('Not everything could be read: metrics of thanos') };

export const NoSource: Story = { args: { source: undefined }, play: says('No mesh is connected') };

export const Japanese: Story = { globals: { language: 'ja' }, play: says('応答時間') };
