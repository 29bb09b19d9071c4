/** The find bar and the language of its expressions, in one piece that is loaded when it is first asked for. */
import './mesh-find-bar.define.js';

export { compileFind } from '@meshlens/core';
