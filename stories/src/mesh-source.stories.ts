import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { inside, textOf } from './support/find.js';

interface Args {
  src: string | undefined;
  demo: boolean;
}

const meta: Meta<Args> = {
  title: 'Views/Source',
  component: 'mesh-source',
  render: ({ src, demo }) => html`
    <mesh-source .src=${src} ?demo=${demo}
      ><mesh-graph-view namespaces="catalog, checkout" refresh-seconds="0"></mesh-graph-view
    ></mesh-source>
  `,
};
export default meta;

/** All that a page needs to try it out. */
export const DemoMesh: StoryObj<Args> = {
  args: { demo: true, src: undefined },
  play: async ({ canvasElement }) => {
    const graph = await inside(canvasElement.querySelector('mesh-graph-view'), 'mesh-graph');
    await waitFor(() => expect(graph.shadowRoot?.querySelector('canvas')).toBeTruthy(), { timeout: 8_000 });
  },
};

/** The address has no Meshlens handler behind it. */
export const WrongAddress: StoryObj<Args> = {
  args: { demo: false, src: '/nothing-is-here' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(textOf(canvasElement)).toContain('Try again'), { timeout: 8_000 });
  },
};
