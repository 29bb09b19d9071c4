import fs from 'node:fs';
import path from 'node:path';
import { repository } from '../support/repository-files.js';
import { openApiFiles } from './files.js';

for (const [name, text] of Object.entries(openApiFiles())) {
  fs.mkdirSync(path.dirname(path.join(repository, name)), { recursive: true });
  fs.writeFileSync(path.join(repository, name), text);
  process.stdout.write(`${name}\n`);
}
