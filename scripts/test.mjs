import './support/require-node.mjs';
import fs from 'node:fs';
import path from 'node:path';
import { install } from './support/install.mjs';
import { root } from './support/paths.mjs';
import { runSteps } from './support/run-steps.mjs';
import { whenOrphaned } from './support/when-orphaned.mjs';

install();
const { steps } = await import('./support/test-steps.mjs');
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`There is no step called ${unknown.join(', ')}. Steps: ${steps.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}
// Old reports must not pass for new ones.
fs.rmSync(path.join(root, '.cache/test-results'), { recursive: true, force: true });
fs.mkdirSync(path.join(root, '.cache/test-results'), { recursive: true });
whenOrphaned(() => process.kill(process.pid, 'SIGTERM'));
const chosen = steps.filter(({ name }) => asked.length === 0 || asked.includes(name));
process.exit(await runSteps(chosen, { logs: path.join(root, '.cache/test-logs') }));
