/** Every look of the graph view that is pictured: its name, how the browser is set, and what is done in the page before. */

const choose = (options) => ({ run: `view.options = ${JSON.stringify(options)}` });
const labelled = { edgeLabels: ['rate', 'responseTime'] };
const all = { badges: ['outOfMesh', 'routing', 'security'], idleEdges: true, idleNodes: true };

const values = {
  serviceNodes: [false],
  idleEdges: [true],
  idleNodes: [true],
  operations: [true],
  waypoints: [true],
  legend: [true],
  panel: [false],
  boxBy: [[], ['cluster'], ['namespace']],
  edgeLabels: [['rate'], ['distribution'], ['responseTime'], ['throughput'], ['rate', 'distribution', 'responseTime', 'throughput']],
  badges: [[], ['security'], ['outOfMesh', 'routing', 'security']],
  rankBy: [['inboundEdges', 'outboundEdges']],
  animation: ['points', 'dashes'],
  edgeMode: ['unhealthy', 'none'],
  layout: ['force', 'concentric', 'breadthFirst', 'perBox'],
  graphType: ['app', 'service', 'workload'],
  timeStatistic: ['avg', 'p50', 'p99'],
  throughputPart: ['response', 'total'],
};
const shownWith = {
  timeStatistic: { edgeLabels: ['responseTime'] },
  throughputPart: { edgeLabels: ['throughput'] },
  rankBy: { graphType: 'workload' },
};

const optionLooks = Object.entries(values).flatMap(([name, each]) =>
  each.map((value) => ({
    name: `option-${name}-${[value].flat().join('+') || 'none'}`,
    moving: name === 'animation',
    ...choose({ ...shownWith[name], [name]: value }),
  })),
);

const node = `view.graph.nodes.find(({ health }) => health?.status === 'failure')`;
const edge = `view.graph.edges.find(({ health }) => health?.status === 'failure')`;
const box = `view.graph.boxes.find(({ type }) => type === 'namespace')`;
const select = (kind, found) => ({ run: `view.state = { ...view.state, selection: { kind: '${kind}', id: ${found}.id } }` });
const pressed = (label) => ({ press: label });

const states = [
  { name: 'panel-mesh' },
  { name: 'panel-node', ...select('node', node) },
  { name: 'panel-edge', ...select('edge', edge) },
  { name: 'panel-box', ...select('box', box) },
  {
    name: 'panel-several',
    run: `view.state = { ...view.state, selection: { kind: 'node', id: ${node}.id }, alsoSelected: view.graph.nodes.slice(3, 6).map(({ id }) => id) }`,
  },
  { name: 'found', run: `view.state = { ...view.state, find: 'app = books' }` },
  { name: 'hidden', run: `view.state = { ...view.state, hide: 'healthy' }` },
  { name: 'tree', ...pressed('Tree') },
  { name: 'table', ...pressed('Table of calls') },
  {
    name: 'closed-boxes',
    run: `view.state = { ...view.state, collapsed: view.graph.boxes.filter(({ type }) => type === 'namespace').map(({ id }) => id) }`,
  },
  { name: 'compared', run: `view.state = { ...view.state, compare: { mode: 'overlay', agoSeconds: 3600 } }` },
  { name: 'side-by-side', run: `view.state = { ...view.state, compare: { mode: 'side', agoSeconds: 3600 } }` },
];

const ja = { language: 'ja' };
const themes = [
  { name: 'light' },
  { name: 'dark', scheme: 'dark' },
  { name: 'contrast', contrast: 'more' },
  { name: 'contrast-dark', contrast: 'more', scheme: 'dark' },
  { name: 'forced', forced: 'active' },
  { name: 'forced-dark', forced: 'active', scheme: 'dark' },
].map((look) => ({ ...look, name: `theme-${look.name}`, ...select('node', node) }));

const widths = [320, 480, 768, 1024, 1280, 1600, 1920, 2560].flatMap((width) =>
  ['en', 'ja'].map((language) => ({
    name: `width-${width}-${language}`,
    width,
    height: width < 700 ? 900 : Math.round(width * 0.56),
    language,
  })),
);

const texts = [1280, 640].flatMap((width) => [
  { name: `text-200-${width}`, width, text: 2 },
  { name: `text-200-${width}-ja`, width, text: 2, ...ja, ...choose(labelled) },
]);

export const looks = [
  ...themes,
  ...widths,
  ...texts,
  ...states,
  ...states.slice(1, 5).map((look) => ({ ...look, ...ja, scheme: 'dark', name: `${look.name}-ja-dark` })),
  ...optionLooks,
  { name: 'everything-dark', scheme: 'dark', ...choose({ ...labelled, ...all }) },
];
