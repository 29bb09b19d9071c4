import { mayDefine } from '../may-define.js';
import './mesh-graph-legend.define.js';
import { MeshGraphElement } from './mesh-graph.js';

if (mayDefine('mesh-graph', MeshGraphElement)) customElements.define('mesh-graph', MeshGraphElement);

declare global {
  interface HTMLElementTagNameMap {
    'mesh-graph': MeshGraphElement;
  }
}
