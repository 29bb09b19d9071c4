import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { ToolError } from './tool-error.mjs';

const run = promisify(execFile);
const environment = { ...process.env, LC_ALL: 'C', DEBIAN_FRONTEND: 'noninteractive' };
const tenMinutes = 600_000;

/**
 * Downloads packages and the libraries that they depend on, and unpacks them into `folder`. Nothing is installed and no
 * root is needed. The system's package lists are used where they will do, otherwise lists of our own in `scratch`.
 */
export async function unpackPackages({ packages, folder, scratch, say }) {
  try {
    await download({ packages, scratch, options: [] });
  } catch (error) {
    if (error.code === 'ENOENT') throw new ToolError('This system has no apt-get.', { cause: error });
    say(`The system's package lists will not do: fetching own ones, about 10 MB`);
    const options = await ownLists(scratch);
    await download({ packages, scratch, options });
  }
  const archives = fs.readdirSync(scratch).filter((name) => name.endsWith('.deb'));
  for (const archive of archives) await apt('dpkg', ['-x', path.join(scratch, archive), folder]);
}

async function download({ packages, scratch, options }) {
  const libraries = await librariesOf(packages, options);
  await apt('apt-get', ['download', '-q', ...options, ...packages, ...libraries], scratch);
}

/** Direct dependencies that are shared libraries; the C library itself is the system's, or nothing would run. */
async function librariesOf(packages, options) {
  const { stdout } = await apt('apt-cache', ['depends', ...options, ...packages]);
  const names = [...stdout.matchAll(/^\s+\|?Depends: (lib[\w.+-]+)$/gm)].map((match) => match[1]);
  return [...new Set(names)].filter((name) => !name.startsWith('libjs-') && name !== 'libc6');
}

async function ownLists(scratch) {
  const lists = path.join(scratch, 'lists');
  const cache = path.join(scratch, 'cache');
  fs.mkdirSync(path.join(lists, 'partial'), { recursive: true });
  fs.mkdirSync(path.join(cache, 'archives/partial'), { recursive: true });
  const options = [`Dir::State::lists=${lists}`, `Dir::Cache=${cache}`, 'Debug::NoLocking=1', 'APT::Sandbox::User=root'].flatMap(
    (option) => ['-o', option],
  );
  await apt('apt-get', ['update', '-q', ...options]);
  return options;
}

async function apt(command, args, cwd) {
  try {
    return await run(command, args, { cwd, env: environment, timeout: tenMinutes, maxBuffer: 16 * 1024 * 1024 });
  } catch (error) {
    if (error.code === 'ENOENT') throw error;
    const said = String(error.stderr).trim().split('\n').filter(Boolean).slice(-3).join('\n  ');
    throw new ToolError(`${command} ${args[0]} failed:\n  ${said || error.message}`, { cause: error });
  }
}
