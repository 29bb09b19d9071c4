import { describe, expect, it } from 'vitest';
import { violations } from './support/architecture.js';
import { readFiles } from './support/repository-files.js';

const manifests = new Map([...readFiles('packages', 'package.json')].filter(([file]) => file.split('/').length === 3));

describe('the sources', () => {
  const sources = ['packages', 'stories', 'test'].flatMap((folder) => [...readFiles(folder, '.ts')]);

  it('are found', () => {
    expect(manifests.size).toBe(3);
    for (const name of ['core', 'elements', 'node-adapter']) {
      expect(sources.filter(([file]) => file.startsWith(`packages/${name}/src/`)).length, name).toBeGreaterThan(0);
    }
  });

  it('import nothing and say nothing that is forbidden where they lie', () => {
    const found = violations(new Map([...manifests, ...sources]));
    expect(found.map(({ file, line, what }) => `${file}:${String(line)} ${what}`)).toEqual([]);
  });
});

describe('the checker', () => {
  const check = (file: string, text: string): readonly string[] =>
    violations(new Map([...manifests, [file, text]])).map(({ line, what }) => `${String(line)} ${what}`);

  it.each([
    ['core taking a package', 'packages/core/src/a.ts', "import { html } from 'lit';", '1 may not import lit'],
    ['core taking Node', 'packages/core/src/a.ts', "\nimport fs from 'node:fs';", '2 may not import node:fs'],
    ['core taking Node without its prefix', 'packages/core/src/a.ts', "import fs from 'fs';", '1 may not import fs'],
    [
      'core taking the adapter',
      'packages/core/src/a.ts',
      "import { x } from '@meshlens/node-adapter';",
      '1 may not import @meshlens/node-adapter',
    ],
    [
      'elements taking the adapter',
      'packages/elements/src/a.ts',
      "import { x } from '@meshlens/node-adapter';",
      '1 may not import @meshlens/node-adapter',
    ],
    [
      'an element test taking the adapter',
      'packages/elements/src/a.test.ts',
      "import '@meshlens/node-adapter';",
      '1 may not import @meshlens/node-adapter',
    ],
    ['elements taking axios', 'packages/elements/src/a.ts', "import axios from 'axios';", '1 may not import axios'],
    ['elements taking Node', 'packages/elements/src/a.ts', "import fs from 'node:fs';", '1 may not import node:fs'],
    [
      'cytoscape outside its folder',
      'packages/elements/src/graph/a.ts',
      "import cytoscape from 'cytoscape';",
      '1 may not import cytoscape',
    ],
    [
      'cytoscape by dynamic import',
      'packages/elements/src/graph/a.ts',
      "const c = await import('cytoscape');",
      '1 may not import cytoscape',
    ],
    ['cytoscape as a type', 'packages/elements/src/graph/a.ts', "import type { Core } from 'cytoscape';", '1 may not import cytoscape'],
    ['cytoscape as an import type', 'packages/elements/src/graph/a.ts', "let c: import('cytoscape').Core;", '1 may not import cytoscape'],
    ['cytoscape exported again', 'packages/elements/src/graph/a.ts', "export { default } from 'cytoscape';", '1 may not import cytoscape'],
    ['a package whose name only starts alike', 'packages/elements/src/a.ts', "import 'lit-html';", '1 may not import lit-html'],
    [
      'the adapter taking elements',
      'packages/node-adapter/src/a.ts',
      "import '@meshlens/elements';",
      '1 may not import @meshlens/elements',
    ],
    ['the adapter taking lit', 'packages/node-adapter/src/a.ts', "import 'lit';", '1 may not import lit'],
    ['axios outside ports', 'packages/node-adapter/src/server/a.ts', "import axios from 'axios';", '1 may not import axios'],
    [
      'client-node outside ports',
      'packages/node-adapter/src/cli/a.ts',
      "import '@kubernetes/client-node';",
      '1 may not import @kubernetes/client-node',
    ],
    ['built output', 'packages/core/src/a.ts', "import '../dist/index.js';", '1 imports built output: ../dist/index.js'],
    [
      'another package by path',
      'packages/elements/src/a.ts',
      "import '../../core/src/index.js';",
      '1 reaches into another package: ../../core/src/index.js',
    ],
    [
      'a test reaching into a package',
      'test/a.test.ts',
      "import '../packages/core/src/index.js';",
      '1 reaches into another package: ../packages/core/src/index.js',
    ],
    ['code using what is for tests', 'packages/core/src/a.ts', "import './fixtures/b.js';", '1 imports what is for tests: ./fixtures/b.js'],
    [
      'a deep import',
      'packages/elements/src/a.ts',
      "import '@meshlens/core/src/model/graph.js';",
      '1 imports what its package does not export: @meshlens/core/src/model/graph.js',
    ],
    [
      'a deep import from a story',
      'stories/src/a.stories.ts',
      "import '@meshlens/elements/dist/index.js';",
      '1 imports what its package does not export: @meshlens/elements/dist/index.js',
    ],
    [
      'a package of ours that is not there',
      'test/a.test.ts',
      "import '@meshlens/react';",
      '1 imports a package that does not exist: @meshlens/react',
    ],
    ['PromQL', 'packages/core/src/graph/a.ts', "const q = 'rate(x[1m])';", '1 holds PromQL: rate(x[1m])'],
    [
      'PromQL in a template',
      'packages/node-adapter/src/ports/a.ts',
      'const q = `${f}, sum by (a) (${x})`;',
      '1 holds PromQL: , sum by (a) (',
    ],
    ['a quantile', 'packages/elements/src/a.ts', "const q = 'histogram_quantile(0.9, x)';", '1 holds PromQL: histogram_quantile(0.9, x)'],
    [
      'a metric',
      'packages/node-adapter/src/a.ts',
      "const m = 'istio_requests_total';",
      '1 holds the name of an Istio metric: istio_requests_total',
    ],
    [
      'a label as a string',
      'packages/core/src/graph/a.ts',
      "const l = 'destination_workload_namespace';",
      '1 holds the name of an Istio metric label: destination_workload_namespace',
    ],
    [
      'a label as a property',
      'packages/core/src/graph/a.ts',
      'const l = labels.source_workload;',
      '1 holds the name of an Istio metric label: source_workload',
    ],
    [
      'a reporter matcher',
      'packages/core/src/graph/a.ts',
      `const l = 'reporter="source"';`,
      '1 holds the name of an Istio metric label: reporter="source"',
    ],
  ])('finds %s', (_what, file, text, expected) => {
    expect(check(file, text)).toEqual([expected]);
  });

  it.each([
    ['core importing itself', 'packages/core/src/graph/a.ts', "import { x } from '../model/b.js';"],
    ['elements importing core and lit', 'packages/elements/src/a.ts', "import '@meshlens/core/http'; import 'lit/decorators.js';"],
    ['cytoscape in its folder', 'packages/elements/src/graph/cytoscape/a.ts', "import c from 'cytoscape';"],
    ['axios in the ports', 'packages/node-adapter/src/ports/a/b.ts', "import axios from 'axios'; import { Agent } from 'node:http';"],
    ['a unit test using vitest', 'packages/core/src/a.test.ts', "import { it } from 'vitest';"],
    [
      'a test using all three packages',
      'test/a.test.ts',
      "import '@meshlens/core'; import '@meshlens/elements/define'; import '@meshlens/node-adapter';",
    ],
    ['a story setting using a script', 'stories/vitest.config.ts', "import '../scripts/find-browser.mjs';"],
    ['telemetry speaking PromQL', 'packages/core/src/telemetry/a.ts', "const q = 'sum by (reporter) (rate(istio_requests_total[1m]))';"],
    ['the demo naming labels', 'packages/core/src/demo/a.ts', 'const l = { source_workload: 1 };'],
    ['a comment naming both', 'packages/core/src/graph/a.ts', '// rate(istio_requests_total[1m]) by source_workload\nexport const a = 1;'],
    ['a function called rate', 'packages/core/src/graph/a.ts', 'const r = rate(x); const s = sum(y);'],
    ['a style with a maximum', 'packages/elements/src/a.styles.ts', 'const s = css`:host { inline-size: max(10px, min(1em, ${x})) }`;'],
    ['a sentence with a count', 'packages/elements/src/a.ts', "const t = 'error rate (percent), at max (ms)';"],
  ])('accepts %s', (_what, file, text) => {
    expect(check(file, text)).toEqual([]);
  });
});
