import './support/require-node.mjs';
import { runTypeScript } from './run-ts.mjs';

process.exitCode = await runTypeScript('test/corpus/run.ts', process.argv.slice(2));
