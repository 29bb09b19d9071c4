import type { MeshNotice } from '@meshlens/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

type Args = Pick<MeshNotice, 'tone' | 'heading' | 'hint' | 'detail'>;

const meta: Meta<Args> = {
  title: 'Parts/Notice',
  component: 'mesh-notice',
  render: ({ tone, heading, hint, detail }) => html`
    <mesh-notice tone=${tone} heading=${heading} hint=${hint} detail=${detail}><button type="button">Do something</button></mesh-notice>
  `,
  args: { tone: 'info', heading: 'No traffic in the last 5 minutes', hint: 'Choose a longer time range.', detail: '' },
};
export default meta;

export const Info: StoryObj<Args> = {};

export const Failure: StoryObj<Args> = {
  args: {
    tone: 'error',
    heading: 'The server cannot be reached',
    hint: 'Check its address and that it runs.',
    detail: 'No answer from https://portal.example/api/mesh: Failed to fetch <b>as text</b>',
  },
};

export const Dark: StoryObj<Args> = { ...Failure, globals: { theme: 'dark' } };
