/** All that comparing needs, in one piece that is loaded when it is first asked for. */
import './mesh-compare-bar.define.js';

export { Comparer } from './comparer.js';
