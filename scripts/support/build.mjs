import fs from 'node:fs';
import path from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { root } from './paths.mjs';
import { targets } from './targets.mjs';

const memory = path.join(root, '.cache/build.json');

/** Builds what has changed since the last build, all of it even after a failure; returns whether all went well. Prints progress and errors. */
export async function build({ onlyForStart = false } = {}) {
  const known = readMemory();
  let well = true;
  for (const target of targets.filter(({ start }) => start || !onlyForStart)) {
    const now = fingerprint(target.inputs);
    if (known[target.name] === now && fs.existsSync(path.join(root, target.output))) continue;
    const started = performance.now();
    process.stdout.write(`Building ${target.name} … `);
    try {
      await target.run();
    } catch (error) {
      console.log('failed');
      console.error(error.message);
      well = false;
      continue;
    }
    console.log(`${((performance.now() - started) / 1000).toFixed(1)} s`);
    known[target.name] = now;
    fs.mkdirSync(path.dirname(memory), { recursive: true });
    fs.writeFileSync(memory, JSON.stringify(known, null, 2));
  }
  return well;
}

function readMemory() {
  try {
    return JSON.parse(fs.readFileSync(memory, 'utf8'));
  } catch {
    return {};
  }
}
