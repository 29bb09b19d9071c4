import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from '../support/paths.mjs';

const within = (folder) => path.join(root, folder);

/** Serves the example portal with the demo mesh of one seed; resolves when it listens. */
export async function startDemoServer() {
  const pages = ['--ui', `/=${within('examples/portal')}`, '--ui', `/meshlens=${within('packages/elements/dist/browser')}`];
  const args = ['serve', '--demo', '--seed', 'pictures', '--port', '0', ...pages];
  const process_ = spawn(process.execPath, [within('packages/node-adapter/dist/cli/main.js'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const address = await new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk) => {
      said += chunk;
      const found = /http:\/\/[\w.[\]:]+:\d+/.exec(said);
      if (found) resolve(found[0]);
    };
    process_.stdout.on('data', listen);
    process_.stderr.on('data', listen);
    process_.on('exit', () => reject(new Error(`The server ended before it listened:\n${said}`)));
  });
  return { address, stop: () => process_.kill('SIGTERM') };
}
