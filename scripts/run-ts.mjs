import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a TypeScript program of this repository on its sources, since Node 20 reads no TypeScript: bundles it,
 * packages of node_modules left out, and hands over its exit code.
 */
export async function runTypeScript(entry, args, nodeFlags = []) {
  const outfile = await bundleTypeScript(entry);
  const child = spawn(process.execPath, ['--enable-source-maps', ...nodeFlags, outfile, ...args], { stdio: 'inherit', cwd: root });
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}

/** The program as one file that Node runs, with a name of its own in `.cache/run`. */
export async function bundleTypeScript(entry, name = path.basename(entry, '.ts')) {
  const outfile = path.join(root, '.cache/run', `${name}.mjs`);
  await build({
    entryPoints: [path.join(root, entry)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    logLevel: 'warning',
    conditions: ['@meshlens/source'],
    plugins: [{ name: 'leave-packages-out', setup: leavePackagesOut }],
  });
  return outfile;
}

/** The bundle lies elsewhere than the file, so what tells by its own place where things are keeps its address. */
function leavePackagesOut(bundler) {
  bundler.onResolve({ filter: /^[^./]|^\.\.?$/ }, ({ path: name }) =>
    name.startsWith('@meshlens/') ? undefined : { path: name, external: true },
  );
  bundler.onResolve({ filter: /scripts\/.*\.mjs$/ }, ({ path: name, resolveDir }) => ({
    path: path.resolve(resolveDir, name),
    external: true,
  }));
  bundler.onLoad({ filter: /\.ts$/ }, ({ path: file }) => ({
    contents: fs.readFileSync(file, 'utf8').replaceAll('import.meta.url', JSON.stringify(new URL(`file://${file}`).href)),
    loader: 'ts',
  }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [entry, ...args] = process.argv.slice(2);
  process.exitCode = await runTypeScript(entry, args);
}
