import './support/require-node.mjs';
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import path from 'node:path';
import { build } from './support/build.mjs';
import { install } from './support/install.mjs';
import { root } from './support/paths.mjs';
import { whenOrphaned } from './support/when-orphaned.mjs';

install();
if (!(await build({ onlyForStart: true }))) process.exit(1);

const within = (folder) => path.join(root, folder);
const pages = ['--ui', `/=${within('examples/portal')}`, '--ui', `/meshlens=${within('packages/elements/dist/browser')}`];
const args = [within('packages/node-adapter/dist/cli/main.js'), 'serve', ...pages, ...process.argv.slice(2)];
const server = spawn(process.execPath, args, { stdio: 'inherit' });

// A terminal sends Ctrl-C to the server as well; it is the server that decides when all is over.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => signal === 'SIGINT' || server.kill(signal));
whenOrphaned(() => server.kill('SIGTERM'));
server.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
