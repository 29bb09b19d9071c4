import type { GraphQuery, ListedFinding, MeshDataSource, MeshGraph } from '@meshlens/core';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { inside, textOf } from './support/find.js';
import { demoSource } from './support/sources.js';

/** Picks what is selected from the graph. */
type Pick = (graph: MeshGraph) => readonly (string | undefined)[];

interface Args {
  pick: Pick;
  collapsed?: boolean;
}

interface Loaded {
  readonly source: MeshDataSource;
  readonly graph: MeshGraph;
  readonly findings: readonly ListedFinding[];
}

const question: GraphQuery = {
  namespaces: ['catalog', 'checkout', 'fulfilment', 'istio-system', 'recommendations', 'storefront'],
  windowSeconds: 300,
};

let loading: Promise<Loaded> | undefined;

/** One mesh and one graph for all stories. */
async function load(): Promise<Loaded> {
  const source = demoSource();
  const [graph, findings] = await Promise.all([source.graph(question), source.findings({})]);
  return { source, graph: graph.value, findings: findings.value.findings };
}

const meta: Meta<Args> = {
  title: 'Graph/Details panel',
  component: 'mesh-graph-panel',
  loaders: [async () => ({ mesh: await (loading ??= load()) })],
  render: ({ pick, collapsed = false }, { loaded }) => {
    const { source, graph, findings } = (loaded as { mesh: Loaded }).mesh;
    return html`
      <mesh-graph-panel
        refresh-seconds="0"
        .source=${source}
        .graph=${graph}
        .question=${question}
        .findings=${findings}
        .selected=${pick(graph).filter((id) => id !== undefined)}
        ?collapsed=${collapsed}
      ></mesh-graph-panel>
    `;
  },
  args: { pick: () => [] },
};
export default meta;
type Story = StoryObj<Args>;

const says =
  (...texts: readonly string[]): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    await waitFor(
      () => {
        for (const text of texts) expect(textOf(canvasElement)).toContain(text);
      },
      { timeout: 10_000 },
    );
  };

const node =
  (found: (node: MeshGraph['nodes'][number]) => unknown): Pick =>
  (graph) => [graph.nodes.find(found)?.id];
const failing: Pick = ({ edges }) => [edges.find(({ health, protocol }) => health?.status === 'failure' && protocol === 'http')?.id];
const box =
  (type: MeshGraph['boxes'][number]['type'], name?: string): Pick =>
  ({ boxes }) => [boxes.find((each) => each.type === type && (name === undefined || each.app === name || each.namespace === name))?.id];

export const Mesh: Story = { play: says('Needs attention', 'Namespaces') };
export const MeshDark: Story = { ...Mesh, globals: { theme: 'dark' } };
export const MeshJapanese: Story = { globals: { language: 'ja' }, play: says('要確認') };
export const ClusterBox: Story = { args: { pick: box('cluster') }, play: says('Cluster') };
export const NamespaceBox: Story = { args: { pick: box('namespace', 'checkout') }, play: says('Inbound', 'Findings') };
export const AppBox: Story = { args: { pick: box('app', 'books') }, play: says('Versions', 'Response time', 'p99') };
export const VersionedApp: Story = {
  args: { pick: node(({ app, version }) => app === 'books' && version === 'v3') },
  play: says('Called by', 'Response time', 'p99'),
};
export const VersionedAppDark: Story = { ...VersionedApp, globals: { theme: 'dark' } };
export const VersionedAppJapanese: Story = { ...VersionedApp, globals: { language: 'ja' }, play: says('呼び出し元', '応答時間') };
export const Service: Story = { args: { pick: node(({ marks }) => marks.routes) }, play: says('Its calls are routed by') };
export const ServiceEntry: Story = { args: { pick: node(({ marks }) => marks.serviceEntry) }, play: says('Service entry') };
export const Gateway: Story = { args: { pick: node(({ marks }) => marks.gateway) }, play: says('Gateway') };
export const Unknown: Story = { args: { pick: node(({ type }) => type === 'unknown') }, play: says('Unknown') };
export const FailingEdge: Story = { args: { pick: failing }, play: says('Response codes', 'Mutual TLS', 'spiffe://') };
export const FailingEdgeDark: Story = { ...FailingEdge, globals: { theme: 'dark' } };
export const FailingEdgeJapanese: Story = { args: { pick: failing }, globals: { language: 'ja' }, play: says('応答コード', '相互 TLS') };
export const TcpEdge: Story = {
  args: { pick: ({ edges }) => [edges.find(({ protocol, traffic }) => protocol === 'tcp' && traffic.rate > 0)?.id] },
  play: says('TCP traffic', 'Sent', 'Mutual TLS'),
};
export const Several: Story = {
  args: { pick: (graph) => [...graph.nodes.slice(3, 6).map(({ id }) => id), ...failing(graph), ...box('namespace', 'catalog')(graph)] },
  play: says('Compared', '5 selected'),
};
export const Collapsed: Story = { args: { pick: failing, collapsed: true } };
export const TracesAndLogs: Story = {
  args: { pick: node(({ app, version }) => app === 'books' && version === 'v3') },
  play: async (context) => {
    const panel = context.canvasElement.querySelector('mesh-graph-panel');
    (await inside<HTMLDetailsElement>(panel, 'details.traces')).open = true;
    (await inside<HTMLDetailsElement>(panel, 'details.logs')).open = true;
    await says('spans', 'HTTP/1.1')(context);
  },
};
