import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runTypeScript } from './run-ts.mjs';

const folder = fileURLToPath(new URL('../test/bench', import.meta.url));
const benches = fs
  .readdirSync(folder)
  .flatMap((name) => (name === 'measure.ts' || !name.endsWith('.ts') ? [] : [name.replace(/\.ts$/, '')]));
const [name] = process.argv.slice(2);
if (!benches.includes(name)) {
  process.stderr.write(`Say which benchmark: npm run bench -- ${benches.join(' | ')}\n`);
  process.exitCode = 2;
} else {
  process.exitCode = await runTypeScript(`test/bench/${name}.ts`, process.argv.slice(3), ['--expose-gc']);
}
