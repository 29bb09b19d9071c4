import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { bin } from './bin.mjs';
import { filesBelow } from './fingerprint.mjs';
import { root } from './paths.mjs';

const settings = [
  'package-lock.json',
  'rollup.config.mjs',
  'tsconfig.base.json',
  'tsconfig.esbuild.json',
  'tsconfig.json',
  'scripts/support/targets.mjs',
  'scripts/support/licence-plugin.mjs',
];
const sourcesOf = (name) => [`packages/${name}/src`, `packages/${name}/package.json`, `packages/${name}/tsconfig.json`];

/**
 * What can be built, in order. `inputs` decide whether it must be built again, `output` is a file that must exist
 * afterwards, `start` marks what the server and the page need.
 */
export const targets = [
  libraryTarget('core', 'dist/index.js'),
  libraryTarget('node-adapter', 'dist/cli/main.js'),
  libraryTarget('elements', 'dist/index.js', { start: false }),
  {
    name: 'browser bundle',
    start: true,
    inputs: [...settings, ...sourcesOf('core'), ...sourcesOf('elements')],
    output: 'packages/elements/dist/browser/meshlens.js',
    async run() {
      fs.rmSync(path.join(root, 'packages/elements/dist/browser'), { recursive: true, force: true });
      const { browserBundle } = await import('../../rollup.config.mjs');
      await write(browserBundle());
    },
  },
  {
    name: 'types',
    start: false,
    inputs: [...settings, ...sourcesOf('core'), ...sourcesOf('elements'), ...sourcesOf('node-adapter')],
    output: 'packages/core/dist/index.d.ts',
    async run() {
      command(bin('typescript', { command: 'tsc' }), ['-b']);
      for (const name of ['core', 'elements', 'node-adapter']) forgetStaleTypes(name);
    },
  },
  {
    name: 'custom-elements.json',
    start: false,
    inputs: ['package-lock.json', 'packages/elements/src', 'packages/elements/custom-elements-manifest.config.mjs'],
    output: 'packages/elements/custom-elements.json',
    async run() {
      const tool = bin('@custom-elements-manifest/analyzer', { command: 'cem' });
      command(tool, ['analyze', '--config', 'custom-elements-manifest.config.mjs'], 'packages/elements');
    },
  },
];

function libraryTarget(name, output, { start = true } = {}) {
  return {
    name,
    start,
    inputs: [...settings, ...sourcesOf(name)],
    output: `packages/${name}/${output}`,
    async run() {
      const { packageParts } = await import('../../rollup.config.mjs');
      const folder = `packages/${name}/dist`;
      const current = new Set();
      for (const part of packageParts(name)) for (const file of await write(part)) current.add(`${folder}/${file}`);
      const stale = filesBelow(folder).filter(
        (file) => /\.js(\.map)?$/.test(file) && !file.startsWith(`${folder}/browser/`) && !current.has(file),
      );
      for (const file of stale) fs.rmSync(path.join(root, file));
      const { bin = {} } = JSON.parse(fs.readFileSync(path.join(root, `packages/${name}/package.json`), 'utf8'));
      for (const file of Object.values(bin)) fs.chmodSync(path.join(root, `packages/${name}`, file), 0o755);
    },
  };
}

/** Runs one rollup configuration and returns the names of the files written, relative to its folder. */
async function write({ output, ...input }) {
  const { rollup } = await import('rollup');
  const bundle = await rollup(input);
  try {
    const { output: files } = await bundle.write(output);
    return files.map(({ fileName }) => fileName);
  } finally {
    await bundle.close();
  }
}

/** tsc leaves the declarations of deleted sources behind. */
function forgetStaleTypes(name) {
  for (const file of filesBelow(`packages/${name}/dist`)) {
    if (!/\.d\.ts(\.map)?$/.test(file)) continue;
    const source = file.replace(`packages/${name}/dist/`, `packages/${name}/src/`).replace(/\.d\.ts(\.map)?$/, '.ts');
    if (!fs.existsSync(path.join(root, source))) fs.rmSync(path.join(root, file));
  }
}

function command(script, args, folder = '.') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: path.join(root, folder),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${path.basename(script)} failed:\n${stdout}${stderr}`);
}
