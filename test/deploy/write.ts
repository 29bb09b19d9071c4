import fs from 'node:fs';
import path from 'node:path';
import { chartFiles } from './files.js';
import { chart, helmTemplate } from './helm.js';
import { manifestsFile, manifestsHead } from './manifests.js';

for (const [name, make] of Object.entries(chartFiles)) write(path.join(chart, name), make());
write(manifestsFile, manifestsHead + (await helmTemplate()));

function write(file: string, text: string): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
  process.stdout.write(`${path.relative(process.cwd(), file)}\n`);
}
