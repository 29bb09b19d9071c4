import type { ChartSeries, MeshChart } from '@meshlens/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { inside, textOf } from './support/find.js';
import { now } from './support/sources.js';

const wave = (base: number, height: number, phase = 0): (number | null)[] =>
  Array.from({ length: 60 }, (_, index) => base + height * Math.sin(index / 7 + phase) + (height / 6) * Math.sin(index * 1.7));

const requests: readonly ChartSeries[] = [
  { label: 'All', values: wave(42, 8) },
  { label: 'Errors', values: wave(1.4, 1.2).map((value) => Math.max(0, value ?? 0)), tone: 'failure' },
];

type Args = Pick<MeshChart, 'heading' | 'unit' | 'series' | 'start' | 'stepSeconds' | 'thresholds'>;

const meta: Meta<Args> = {
  title: 'Charts/Chart',
  component: 'mesh-chart',
  render: ({ heading, unit, series, start, stepSeconds, thresholds }) => html`
    <mesh-chart
      .heading=${heading}
      .unit=${unit}
      .series=${series}
      .start=${start}
      .stepSeconds=${stepSeconds}
      .thresholds=${thresholds}
    ></mesh-chart>
  `,
  args: { heading: 'Requests', unit: 'requests', series: requests, start: now - 3_600_000, stepSeconds: 60, thresholds: [] },
};
export default meta;
type Story = StoryObj<Args>;

export const Requests: Story = {
  play: async ({ canvasElement }) => {
    const chart = canvasElement.querySelector('mesh-chart');
    await inside(chart, 'canvas');
    const plot = await inside(chart, '#plot');
    plot.focus();
    await userEvent.keyboard('{Home}');
    await waitFor(() => expect(plot).toHaveAttribute('aria-valuenow', '0'));
    await expect(plot.getAttribute('aria-valuetext')).toContain('All 4');
  },
};

export const Dark: Story = { ...Requests, globals: { theme: 'dark' } };

export const ResponseTimes: Story = {
  args: {
    heading: 'Response time',
    unit: 'milliseconds',
    series: [
      { label: 'average', values: wave(90, 20) },
      { label: 'p50', values: wave(70, 15, 0.3) },
      { label: 'p95', values: wave(420, 90, 0.6) },
      { label: 'p99', values: wave(900, 240, 0.8) },
    ],
  },
};

/** Lines that should not be reached, and a stretch chosen by keys. */
export const Limits: Story = {
  args: {
    heading: 'Share of errors',
    unit: 'ratio',
    series: [{ label: 'Errors', values: wave(0.09, 0.05), tone: 'failure' }],
    thresholds: [
      { label: 'Degraded from', value: 0.05, status: 'degraded' },
      { label: 'Failing from', value: 0.1, status: 'failure' },
    ],
  },
  play: async ({ canvasElement }) => {
    const chart = canvasElement.querySelector('mesh-chart');
    await inside(chart, 'canvas');
    (await inside(chart, '#plot')).focus();
    await userEvent.keyboard('{PageUp}{Shift>}{PageUp}{/Shift}');
    await waitFor(() => expect(chart?.shadowRoot?.textContent).toMatch(/Enter goes there/));
    await expect(await inside(chart, '.marks')).toHaveTextContent('Failing from: 10%');
  },
};

export const Gaps: Story = {
  args: {
    heading: 'TCP traffic',
    unit: 'bytes',
    series: [{ label: 'Sent', values: wave(52_000, 9_000).map((value, index) => (index > 20 && index < 32 ? null : value)) }],
  },
};

export const AsTable: Story = {
  play: async ({ canvasElement }) => {
    const chart = canvasElement.querySelector('mesh-chart');
    await userEvent.click(await inside(chart, 'figcaption button'));
    await waitFor(() => expect(chart?.shadowRoot?.querySelectorAll('tbody tr')).toHaveLength(60));
  },
};

export const Empty: Story = {
  args: { series: [] },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(textOf(canvasElement)).toContain('No values in this time range.'));
  },
};

export const Japanese: Story = { args: { heading: 'リクエスト数' }, globals: { language: 'ja' } };
