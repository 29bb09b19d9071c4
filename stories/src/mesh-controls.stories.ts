import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fn, userEvent, waitFor } from 'storybook/test';
import { inside } from './support/find.js';

interface Args {
  refreshing: boolean;
  onTime: (event: Event) => void;
  onDisplay: (event: Event) => void;
}

const detailOf = (heard: (event: Event) => void): unknown =>
  ((heard as ReturnType<typeof fn>).mock.calls[0]?.[0] as CustomEvent | undefined)?.detail;

const meta: Meta<Args> = {
  title: 'Parts/Controls',
  component: 'mesh-time-controls',
  subcomponents: { MeshDisplayMenu: 'mesh-display-menu' },
  render: ({ refreshing, onTime, onDisplay }) => html`
    <mesh-display-menu @mesh-display-change=${onDisplay}></mesh-display-menu>
    <mesh-time-controls
      window-seconds="1800"
      refresh-seconds="60"
      ?refreshing=${refreshing}
      @mesh-time-change=${onTime}
    ></mesh-time-controls>
  `,
  args: { refreshing: false, onTime: fn(), onDisplay: fn() },
};
export default meta;
type Story = StoryObj<Args>;

export const Time: Story = {
  play: async ({ canvasElement, args }) => {
    const select = await inside<HTMLSelectElement>(canvasElement.querySelector('mesh-time-controls'), 'select');
    await expect(select.value).toBe('1800');
    await userEvent.selectOptions(select, '3600');
    await waitFor(() => expect(detailOf(args.onTime)).toEqual({ windowSeconds: 3600, refreshSeconds: 60 }));
  },
};

export const Refreshing: Story = { args: { refreshing: true } };

export const Display: Story = {
  play: async ({ canvasElement, args }) => {
    const menu = canvasElement.querySelector('mesh-display-menu');
    await userEvent.click(await inside(menu, '#button'));
    await userEvent.click(await inside(menu, 'fieldset .check:nth-of-type(4) input'));
    await waitFor(() => expect(detailOf(args.onDisplay)).toMatchObject({ idleEdges: true, serviceNodes: true }));
  },
};

export const Dark: Story = { ...Display, globals: { theme: 'dark' } };

export const Japanese: Story = { ...Display, globals: { language: 'ja' } };
