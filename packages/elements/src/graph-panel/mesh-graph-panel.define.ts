import { mayDefine } from '../may-define.js';
import '../metrics-panel/mesh-metrics-panel.define.js';
import { MeshGraphPanel } from './mesh-graph-panel.js';

if (mayDefine('mesh-graph-panel', MeshGraphPanel)) customElements.define('mesh-graph-panel', MeshGraphPanel);

declare global {
  interface HTMLElementTagNameMap {
    'mesh-graph-panel': MeshGraphPanel;
  }
}
