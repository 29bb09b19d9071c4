import type { MeshProblems } from '@meshlens/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { inside, textOf } from './support/find.js';
import { problems } from './support/sources.js';

type Args = Pick<MeshProblems, 'problems'>;

const meta: Meta<Args> = {
  title: 'Parts/Problems',
  component: 'mesh-problems',
  render: (args) => html`<mesh-problems .problems=${args.problems}></mesh-problems>`,
  args: { problems },
};
export default meta;
type Story = StoryObj<Args>;

export const Closed: Story = {};

export const Open: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.click(await inside(canvasElement.querySelector('mesh-problems'), 'summary'));
    await waitFor(() => expect(textOf(canvasElement)).toContain('In checkout and fulfilment.'));
  },
};

export const Dark: Story = { ...Open, globals: { theme: 'dark' } };

export const Japanese: Story = {
  globals: { language: 'ja' },
  play: async ({ canvasElement }) => {
    await userEvent.click(await inside(canvasElement.querySelector('mesh-problems'), 'summary'));
    await waitFor(() => expect(textOf(canvasElement)).toContain('アクセスが拒否されました。'));
  },
};
