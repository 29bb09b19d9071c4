import type { OutputName } from '../options.js';
import { githubOutput } from './github.js';
import { junitOutput } from './junit.js';
import type { Output } from './output.js';
import { sarifOutput } from './sarif.js';
import { textOutput } from './text.js';

export const outputs: Readonly<Record<OutputName, Output>> = {
  text: textOutput,
  json: (report) => JSON.stringify(report, undefined, 2),
  sarif: sarifOutput,
  junit: junitOutput,
  github: githubOutput,
};
