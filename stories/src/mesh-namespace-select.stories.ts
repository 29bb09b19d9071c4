import type { NamespaceInfo } from '@meshlens/core';
import type { MeshNamespaceSelect } from '@meshlens/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fn, userEvent, waitFor } from 'storybook/test';
import { inside, textOf } from './support/find.js';

const info = (name: string, rest: Partial<NamespaceInfo> = {}): NamespaceInfo => ({
  name,
  clusters: ['east'],
  labels: {},
  injection: 'sidecar',
  controlPlane: false,
  ...rest,
});

const namespaces: readonly NamespaceInfo[] = [
  info('analytics'),
  info('catalog'),
  info('checkout'),
  info('default', { injection: 'none' }),
  info('istio-system', { injection: 'none', controlPlane: true }),
  info('recommendations', { injection: 'ambient' }),
  info('storefront'),
];

type Args = Pick<MeshNamespaceSelect, 'namespaces' | 'value'> & { onChange: (event: Event) => void };

const meta: Meta<Args> = {
  title: 'Parts/Namespace select',
  component: 'mesh-namespace-select',
  render: ({ namespaces, value, onChange }) => html`
    <mesh-namespace-select .namespaces=${namespaces} .value=${value} @mesh-namespaces-change=${onChange}></mesh-namespace-select>
  `,
  args: { namespaces, value: ['catalog', 'checkout', 'storefront'], onChange: fn() },
};
export default meta;
type Story = StoryObj<Args>;

const open = async (canvasElement: HTMLElement): Promise<HTMLElement> => {
  const select = canvasElement.querySelector('mesh-namespace-select');
  await waitFor(() => expect(select).toBeVisible());
  await userEvent.click(await inside(select, '#button'));
  const search = await inside(select, 'input');
  await waitFor(() => expect(select?.shadowRoot?.activeElement).toBe(search));
  return search;
};

export const Closed: Story = {};

export const ByKeyboard: Story = {
  play: async ({ canvasElement, args }) => {
    await open(canvasElement);
    await userEvent.keyboard('ca{Enter}');
    await waitFor(() => expect(args.onChange).toHaveBeenCalledOnce());
    const [event] = (args.onChange as ReturnType<typeof fn>).mock.calls[0] as [CustomEvent<{ namespaces: readonly string[] }>];
    await expect(event.detail.namespaces).toEqual(['checkout', 'storefront']);
  },
};

export const Open: Story = {
  play: async ({ canvasElement }) => {
    await open(canvasElement);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  },
};

export const Dark: Story = { ...Open, globals: { theme: 'dark' } };

export const NothingFound: Story = {
  play: async ({ canvasElement }) => {
    await open(canvasElement);
    await userEvent.keyboard('zzz');
    await waitFor(() => expect(textOf(canvasElement)).toContain('No namespace has this in its name.'));
  },
};

export const Japanese: Story = { ...Open, globals: { language: 'ja' } };
