import fs from 'node:fs';
import path from 'node:path';
import { pages } from './pages.js';

for (const [name, make] of Object.entries(pages)) {
  fs.mkdirSync(path.dirname(path.join('docs', name)), { recursive: true });
  fs.writeFileSync(path.join('docs', name), make());
  process.stdout.write(`docs/${name}\n`);
}
