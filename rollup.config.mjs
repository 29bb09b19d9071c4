import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import resolve from '@rollup/plugin-node-resolve';
import esbuild, { minify } from 'rollup-plugin-esbuild';
import { licences } from './scripts/support/licence-plugin.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));
const tsconfig = path.join(root, 'tsconfig.esbuild.json');
const compile = () => esbuild({ target: 'es2022', tsconfig, sourceMap: true });

/** One ES module per source file; whatever the package depends on stays an import. */
function library(name) {
  const folder = path.join(root, 'packages', name);
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const others = [...Object.keys(manifest.dependencies ?? {}), ...Object.keys(manifest.peerDependencies ?? {})];
  return {
    input: entriesOf(manifest, folder),
    external: (id) => id.startsWith('node:') || others.some((other) => id === other || id.startsWith(`${other}/`)),
    plugins: [resolve({ extensions: ['.ts', '.js'] }), compile(), withoutRules],
    onwarn: refuse,
    output: {
      dir: path.join(folder, 'dist'),
      format: 'es',
      sourcemap: true,
      preserveModules: true,
      preserveModulesRoot: path.join(folder, 'src'),
      entryFileNames: '[name].js',
    },
  };
}

const rulesFile = 'validation/generated/rules.js';

/** Leaves out what `ruleList` writes. */
const withoutRules = {
  name: 'without-rules',
  generateBundle(_options, bundle) {
    for (const file of Object.keys(bundle)) {
      if (file.startsWith('validation/rules/') || file.startsWith(rulesFile)) delete bundle[file];
    }
  },
};

/** The rules of validation as one module: they are only used together, and reading two hundred files takes longer than checking one. */
function ruleList() {
  const folder = path.join(root, 'packages/core');
  const source = path.join(folder, 'src');
  const isRule = (id) => id.startsWith(path.join(source, 'validation/rules/'));
  return {
    input: { [rulesFile.replace(/\.js$/, '')]: path.join(source, rulesFile.replace(/\.js$/, '.ts')) },
    external: (id, importer, isResolved) => importer !== undefined && isResolved && !isRule(id),
    plugins: [resolve({ extensions: ['.ts', '.js'] }), compile()],
    onwarn: refuse,
    output: {
      dir: path.join(folder, 'dist'),
      format: 'es',
      sourcemap: true,
      entryFileNames: '[name].js',
      paths: (id) => (path.isAbsolute(id) ? `./${path.relative(source, id).replace(/\.ts$/, '.js')}` : id),
    },
  };
}

/**
 * A worker of a package, with all that it needs in one file: whatever a consumer's bundler does with `new URL('./x-worker.js',
 * import.meta.url)`, moving a lone file is enough.
 */
function worker(name, file) {
  const folder = path.join(root, 'packages', name);
  return {
    input: path.join(folder, 'src', file),
    plugins: [resolve({ extensions: ['.ts', '.js'], exportConditions: ['@meshlens/source'] }), compile()],
    onwarn: refuse,
    output: { dir: path.join(folder, 'dist'), entryFileNames: file.replace(/\.ts$/, '.js'), format: 'es', sourcemap: true },
  };
}

/** All that is built of a package for consumers with a bundler. */
export function packageParts(name) {
  const source = path.join(root, 'packages', name, 'src');
  const workers = fs.readdirSync(source, { recursive: true }).filter((file) => file.endsWith('-worker.ts'));
  return [library(name), ...(name === 'core' ? [ruleList()] : []), ...workers.map((file) => worker(name, file))];
}

/** Makes a worker that is named by its address a part of the bundle, sharing chunks with the rest. */
function workerChunks() {
  const address = /new URL\('(\.\/[\w-]+-worker)\.js', import\.meta\.url\)/g;
  return {
    name: 'worker-chunks',
    transform(code, id) {
      if (code.search(address) === -1) return null;
      const replaced = code.replace(address, (_, file) => {
        const chunk = this.emitFile({ type: 'chunk', id: path.join(path.dirname(id), `${file}.ts`) });
        return `new URL(import.meta.ROLLUP_FILE_URL_${chunk})`;
      });
      // It stands on one line, so the lines stay where they are.
      return { code: replaced, map: null };
    },
  };
}

/** Everything a plain page needs in one import: dependencies inside, rarely needed parts in chunks that load on demand. */
export function browserBundle() {
  const folder = path.join(root, 'packages/elements');
  return {
    input: { meshlens: path.join(folder, 'src/define.ts') },
    plugins: [
      resolve({ extensions: ['.ts', '.mjs', '.js'], browser: true, exportConditions: ['@meshlens/source', 'browser', 'production'] }),
      workerChunks(),
      compile(),
      minify({ target: 'es2022', sourceMap: true, legalComments: 'none' }),
      licences('LICENSES.txt'),
    ],
    onwarn: refuse,
    output: {
      dir: path.join(folder, 'dist/browser'),
      format: 'es',
      sourcemap: true,
      entryFileNames: '[name].js',
      chunkFileNames: ({ name, facadeModuleId }) =>
        `chunks/${name === 'index' && facadeModuleId ? path.basename(path.dirname(facadeModuleId)) : name}-[hash].js`,
    },
  };
}

/** The source files behind the exports map and the commands of a package: a new subpath needs no edit here. */
function entriesOf(manifest, folder) {
  const exported = Object.values(manifest.exports).map((target) => target['@meshlens/source']);
  const commands = Object.values(manifest.bin ?? {}).map((file) => file.replace(/^(\.\/)?dist\//, './src/').replace(/\.js$/, '.ts'));
  return [...new Set([...exported, ...commands])].filter(Boolean).map((file) => path.join(folder, file));
}

/** A warning is a mistake, except for circular imports inside other people's packages. */
function refuse(warning) {
  if (warning.code === 'CIRCULAR_DEPENDENCY' && warning.ids?.every((id) => id.includes('node_modules'))) return;
  throw new Error(`${warning.message}${warning.loc ? ` (${warning.loc.file}:${warning.loc.line})` : ''}`);
}

export default [...['core', 'elements', 'node-adapter'].flatMap(packageParts), browserBundle()];
