import './support/require-node.mjs';
import { install } from './support/install.mjs';
import { runSteps } from './support/run-steps.mjs';

install();
const { steps } = await import('./support/test-steps.mjs');
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`There is no step called ${unknown.join(', ')}. Steps: ${steps.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}
process.exit(await runSteps(steps.filter(({ name }) => asked.length === 0 || asked.includes(name))));
