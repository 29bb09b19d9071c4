import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { catalogue } from './catalogue.mjs';
import { ToolError } from './tool-error.mjs';

const ownCache = fileURLToPath(new URL('../../.cache/tools', import.meta.url));
const inProgress = new Map();

/**
 * The path of a tool that can be started: the system's if it is on the PATH, otherwise one unpacked from a
 * package into `cache` (by default .cache/tools of the repository). Several callers at once, also in several processes,
 * get the same path. Rejects with ToolError, whose message says what to run.
 */
export async function ensureTool(name, options = {}) {
  const { cache = ownCache, searchPath = process.env.PATH ?? '', say = (message) => console.log(message) } = options;
  const tool = catalogue[name];
  if (!tool) throw new ToolError(`There is no tool '${name}'. Known tools: ${Object.keys(catalogue).join(', ')}.`);
  const onPath = find(path.basename(tool.binary), searchPath);
  if (onPath) return onPath;
  const folder = path.join(cache, tool.from.folder);
  const launcher = path.join(folder, 'bin', path.basename(tool.binary));
  if (fs.existsSync(launcher)) return launcher;
  if (!inProgress.has(folder)) {
    inProgress.set(
      folder,
      fetchTool({ name, tool, cache, folder, say }).finally(() => inProgress.delete(folder)),
    );
  }
  await inProgress.get(folder);
  return launcher;
}

function find(binary, searchPath) {
  const candidates = searchPath
    .split(path.delimiter)
    .filter(Boolean)
    .map((folder) => path.join(folder, binary));
  return candidates.find((candidate) => isExecutable(candidate));
}

function isExecutable(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}

/** Everything happens in a folder of this call's own, which is renamed at the end: whoever comes second throws its own away. */
async function fetchTool({ name, tool, cache, folder, say }) {
  fs.mkdirSync(cache, { recursive: true });
  const scratch = fs.mkdtempSync(path.join(cache, '.fetch-'));
  const unpacked = path.join(scratch, 'root');
  try {
    say(`Fetching ${name} (${tool.from.words}), once`);
    fs.mkdirSync(unpacked);
    await tool.from.unpack({ folder: unpacked, scratch, say });
    if (!fs.existsSync(path.join(unpacked, tool.binary))) throw new ToolError(`The package holds no ${tool.binary}.`);
    writeLaunchers(unpacked);
    rename(unpacked, folder);
    say(`${name} is ready`);
  } catch (error) {
    throw new ToolError(explain({ name, tool, reason: error.message }), { cause: error });
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true });
  }
}

function rename(from, to) {
  try {
    fs.renameSync(from, to);
  } catch (error) {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  }
}

/** `bin/NAME` starts `usr/bin/NAME` with the libraries that were unpacked beside it, in the same process. */
function writeLaunchers(root) {
  const libraries = fs.existsSync(path.join(root, 'usr/lib'))
    ? fs.readdirSync(path.join(root, 'usr/lib')).filter((name) => name.endsWith('-linux-gnu'))
    : [];
  const searched = libraries.map((name) => `"$root/usr/lib/${name}"`).join(':');
  fs.mkdirSync(path.join(root, 'bin'), { recursive: true });
  for (const name of fs.readdirSync(path.join(root, 'usr/bin'))) {
    const lines = [
      '#!/bin/sh',
      'root=$(dirname "$(dirname "$(readlink -f "$0")")")',
      ...(searched ? [`export LD_LIBRARY_PATH=${searched}\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}`] : []),
      `exec "$root/usr/bin/${name}" "$@"`,
    ];
    fs.writeFileSync(path.join(root, 'bin', name), `${lines.join('\n')}\n`, { mode: 0o755 });
  }
}

function explain({ name, tool, reason }) {
  return [
    `${name} is not on the PATH and could not be fetched. ${reason}`,
    `What to do: ${tool.from.remedy}.`,
    `Elsewhere: ${tool.otherwise} and put '${path.basename(tool.binary)}' on the PATH.`,
  ].join('\n');
}
