/**
 * Defines every element of this package: those that a graph is drawn with at once, the others as soon as the page uses them or is idle.
 * `mesh-source` comes first, so that the elements inside it find it at once.
 */
import './provider/mesh-source.define.js';
import './notice/mesh-notice.define.js';
import './problems/mesh-problems.define.js';
import './namespace-select/mesh-namespace-select.define.js';
import './display-menu/mesh-display-menu.define.js';
import './time-controls/mesh-time-controls.define.js';
import './graph/mesh-graph-legend.define.js';
import './graph/mesh-graph.define.js';
import './go-to/mesh-go-to.define.js';
import './menu/mesh-menu.define.js';
import './graph-view/mesh-graph-view.define.js';
import { defineLate } from './parts/late-elements.js';

defineLate();
