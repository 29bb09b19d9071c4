/** Defines every element of this package. `mesh-source` comes first, so that the elements inside it find it at once. */
import './provider/mesh-source.define.js';
import './notice/mesh-notice.define.js';
import './problems/mesh-problems.define.js';
import './charts/mesh-chart.define.js';
import './namespace-select/mesh-namespace-select.define.js';
import './display-menu/mesh-display-menu.define.js';
import './time-controls/mesh-time-controls.define.js';
import './graph/mesh-graph-legend.define.js';
import './graph/mesh-graph.define.js';
import './find-bar/mesh-find-bar.define.js';
import './go-to/mesh-go-to.define.js';
import './menu/mesh-menu.define.js';
import './metrics-panel/mesh-metrics-panel.define.js';
import './graph-panel/mesh-graph-panel.define.js';
import './graph-view/mesh-graph-view.define.js';
import './findings/mesh-findings.define.js';
