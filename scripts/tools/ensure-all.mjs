import { toolNames } from './catalogue.mjs';
import { ensureTool } from './ensure-tool.mjs';
import { ToolError } from './tool-error.mjs';

try {
  for (const name of toolNames) await ensureTool(name);
} catch (error) {
  if (!(error instanceof ToolError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
