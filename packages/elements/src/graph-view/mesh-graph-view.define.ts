import { mayDefine } from '../may-define.js';
import { MeshGraphView } from './mesh-graph-view.js';

if (mayDefine('mesh-graph-view', MeshGraphView)) customElements.define('mesh-graph-view', MeshGraphView);

declare global {
  interface HTMLElementTagNameMap {
    'mesh-graph-view': MeshGraphView;
  }
}
