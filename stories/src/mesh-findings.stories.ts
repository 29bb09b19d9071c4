import { type ListedFinding, type MeshDataSource, MeshError } from '@meshlens/core';
import type { MeshFindings } from '@meshlens/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { textOf } from './support/find.js';
import { demoSource, failingSource, problems, silentSource } from './support/sources.js';

interface Args {
  source: MeshDataSource | undefined;
  groupBy: MeshFindings['groupBy'];
}

const meta: Meta<Args> = {
  title: 'Configuration/Findings',
  component: 'mesh-findings',
  render: ({ source, groupBy }) => html`<mesh-findings .source=${source} .groupBy=${groupBy} refresh-seconds="0"></mesh-findings>`,
  args: { source: demoSource(), groupBy: 'object' },
};
export default meta;
type Story = StoryObj<Args>;

const says =
  (text: string): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    await waitFor(() => expect(textOf(canvasElement)).toContain(text), { timeout: 10_000 });
  };

/** The demo mesh with other findings than it has. */
function sourceWith(
  change: (findings: readonly ListedFinding[]) => readonly ListedFinding[],
  more: Partial<MeshDataSource> = {},
): MeshDataSource {
  const demo = demoSource();
  return {
    ...demo,
    findings: async (query, options) => {
      const answer = await demo.findings(query, options);
      const findings = change(answer.value.findings);
      return { ...answer, value: { ...answer.value, findings, summary: { ...answer.value.summary, ignored: 0 } } };
    },
    ...more,
  };
}

export const ByObject: Story = { play: says('Callers are told not to use mTLS') };
export const ByCode: Story = { args: { groupBy: 'code' }, play: says('KIA1402') };
export const BySeverity: Story = { args: { groupBy: 'severity' }, play: says('Warnings') };
export const ByNamespace: Story = { args: { groupBy: 'namespace' }, play: says('checkout') };

/** A finding with a mechanical fix, opened: cause, fix, place, and change. */
export const Open: Story = {
  args: { source: sourceWith((findings) => findings.filter(({ fix }) => fix !== undefined)) },
  play: async (context) => {
    await says('IST0002')(context);
    context.canvasElement.querySelector('mesh-findings')?.renderRoot.querySelector<HTMLElement>('.row')?.click();
    await says('Suggested change')(context);
    await says('Cause')(context);
  },
};

export const Dark: Story = { ...Open, globals: { theme: 'dark' } };
export const Japanese: Story = { globals: { language: 'ja' }, play: says('エラー') };
export const Loading: Story = { args: { source: silentSource() } };
export const Nothing: Story = { args: { source: sourceWith(() => []) }, play: says('No mistakes found') };
export const Failed: Story = {
  args: { source: { ...failingSource(), findings: () => Promise.reject(new MeshError('unreachable', 'Failed to fetch')) } },
  play: says('The server cannot be reached'),
};
export const NoSource: Story = { args: { source: undefined }, play: says('No mesh is connected') };

export const Partial_: Story = {
  name: 'Partial',
  args: {
    source: {
      ...demoSource(),
      findings: async (query, options) => ({ ...(await demoSource().findings(query, options)), problems: problems.slice(0, 2) }),
    },
  },
  play: says('Not everything could be read'),
};

export const FiveThousand: Story = {
  args: {
    source: sourceWith((findings) =>
      Array.from({ length: 5_000 }, (_, i) => findings[i % findings.length])
        .filter((finding) => finding !== undefined)
        .map((finding, i) => ({ ...finding, ref: { ...finding.ref, name: `${finding.ref.name}-${i}` } })),
    ),
  },
  play: says('of 5,000'),
};
