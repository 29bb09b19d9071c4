import './support/require-node.mjs';
import { build } from './support/build.mjs';

if (!(await build())) process.exit(1);
