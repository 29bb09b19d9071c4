import { configJsonSchema } from '../config/show-config.js';
import type { CommandBody } from './command.js';

export const configSchema: CommandBody = {
  help: () =>
    'meshlens config-schema\n\nPrints the JSON Schema of the file that `meshlens serve --config FILE` reads, for editors and checks.\n',
  async run({ out }) {
    out(JSON.stringify(configJsonSchema(), undefined, 2));
    return 0;
  },
};
