import path from 'node:path';
import { build, type Metafile } from 'esbuild';
import { expect, it } from 'vitest';
import { repository } from './support/repository-files.js';

/** The source files that a page loads with its first script: those behind `import()` are not among them. */
async function loadedAtOnce(script: string): Promise<readonly string[]> {
  const { metafile } = await build({
    stdin: { contents: script, resolveDir: path.join(repository, 'packages/elements'), loader: 'ts' },
    bundle: true,
    splitting: true,
    format: 'esm',
    write: false,
    outdir: path.join(repository, '.cache/graph-page'),
    metafile: true,
    conditions: ['@meshlens/source', 'browser'],
    tsconfig: path.join(repository, 'tsconfig.esbuild.json'),
    logLevel: 'error',
  });
  const entry = Object.keys(metafile.outputs).find((file) => metafile.outputs[file]?.entryPoint === '<stdin>') ?? '';
  return [...chunksFrom(metafile, entry)].flatMap((file) => Object.keys(metafile.outputs[file]?.inputs ?? {}));
}

function chunksFrom({ outputs }: Metafile, entry: string, seen: Set<string> = new Set()): ReadonlySet<string> {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  for (const { path: file, kind } of outputs[entry]?.imports ?? [])
    if (kind === 'import-statement') chunksFrom({ inputs: {}, outputs }, file, seen);
  return seen;
}

const ofChecks =
  /core\/src\/validation\/(?:rules|engine|generated|schema|indexes)\/|core\/src\/model\/generated\/schemas|node_modules\/(?:yaml|@marcbachmann\/cel-js)\//;

it('a page with all elements, which can draw the graph, carries no rule, no page of one, and nothing that only they need', async () => {
  const files = await loadedAtOnce(
    "import './src/define.ts'; import { createMeshSource } from '@meshlens/core'; globalThis.make = createMeshSource;",
  );
  expect(files.length).toBeGreaterThan(100);
  expect(files.some((file) => file.endsWith('mesh-graph-view.ts'))).toBe(true);
  expect(files.filter((file) => ofChecks.test(file))).toEqual([]);
});

it('would be seen: a page that checks by itself does', async () => {
  const files = await loadedAtOnce("import { validate } from '@meshlens/core/validation'; globalThis.validate = validate;");
  expect(files.filter((file) => ofChecks.test(file)).length).toBeGreaterThan(200);
});
