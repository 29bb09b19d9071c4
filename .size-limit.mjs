/** What is loaded at once: parts behind `import()` are measured on their own. */
const withoutLazyParts = (settings) => ({
  ...settings,
  plugins: [
    {
      name: 'without-lazy-parts',
      setup: ({ onResolve }) =>
        onResolve({ filter: /./ }, ({ kind, path }) => (kind === 'dynamic-import' ? { path, external: true } : undefined)),
    },
  ],
});

export default [
  {
    name: 'core, all of its main entry: everything about a graph, and no rule of validation',
    path: 'packages/core/dist/index.js',
    limit: '106 kB',
    gzip: true,
    modifyEsbuildConfig: withoutLazyParts,
  },
  {
    name: 'the rules of validation, loaded with the first question for findings',
    path: 'packages/core/dist/validation/live-validator.js',
    limit: '195 kB',
    gzip: true,
  },
  { name: 'validation, all of its entry', path: 'packages/core/dist/validation/index.js', limit: '197 kB', gzip: true },
  {
    name: 'the pages of rules, loaded when a finding is worded',
    path: 'packages/core/dist/validation/pages.js',
    limit: '40 kB',
    gzip: true,
  },
  {
    name: 'page with all elements, before the graph is drawn',
    path: 'packages/elements/dist/browser/meshlens.js',
    limit: '66 kB',
    gzip: true,
    modifyEsbuildConfig: withoutLazyParts,
  },
  {
    name: 'one element without the graph',
    path: 'packages/elements/dist/metrics-panel/mesh-metrics-panel.define.js',
    limit: '25 kB',
    gzip: true,
    modifyEsbuildConfig: withoutLazyParts,
  },
  {
    name: 'drawing the graph, with cytoscape',
    path: 'packages/elements/dist/graph/cytoscape/graph-canvas.js',
    limit: '200 kB',
    gzip: true,
    modifyEsbuildConfig: (settings) => ({ ...settings, format: 'esm' }),
  },
  {
    name: 'the worker that lays the graph out, all in one file',
    path: 'packages/elements/dist/graph/layout/layout-worker.js',
    limit: '20 kB',
    gzip: true,
  },
];
