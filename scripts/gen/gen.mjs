import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { parseArguments, usage } from './arguments.mjs';
import { generate } from './generate.mjs';
import { InputError } from './input-error.mjs';
import { customKinds, modules } from './kinds-table.mjs';
import { core } from './paths.mjs';
import { readCrds } from './read-crds.mjs';

const generated = new URL('model/generated/', core);

async function main(args) {
  const { files, check, help } = parseArguments(args);
  if (help) return console.log(usage);
  const crds = await readCrds(files, console.log);
  const outputs = generate({ crds, modules, kinds: await customKinds(), say: console.log });
  const differing = [];
  for (const { path, text } of outputs) {
    const url = new URL(path, generated);
    const differs = (await readFile(url, 'utf8').catch(() => undefined)) !== text;
    if (differs) differing.push(path);
    if (differs && !check) await put(url, text);
    console.log(
      `packages/core/src/model/generated/${path}: ${differs ? (check ? 'differs' : `written, ${Math.ceil(text.length / 1024)} kB`) : 'up to date'}`,
    );
  }
  if (check && differing.length > 0)
    throw new InputError(
      `${differing.length} of ${outputs.length} files differ. Run \`npm run gen -- --crds FILE…\` with the same files and commit what it writes.`,
    );
}

async function put(url, text) {
  await mkdir(new URL('.', url), { recursive: true });
  await writeFile(url, text);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
