import { mayDefine } from '../may-define.js';
import { MeshGraphLegend } from './mesh-graph-legend.js';

if (mayDefine('mesh-graph-legend', MeshGraphLegend)) customElements.define('mesh-graph-legend', MeshGraphLegend);

declare global {
  interface HTMLElementTagNameMap {
    'mesh-graph-legend': MeshGraphLegend;
  }
}
