import '../graph/mesh-graph.define.js';
import '../notice/mesh-notice.define.js';
import '../problems/mesh-problems.define.js';
import { mayDefine } from '../may-define.js';
import { MeshGraphCard } from './mesh-graph-card.js';

if (mayDefine('mesh-graph-card', MeshGraphCard)) customElements.define('mesh-graph-card', MeshGraphCard);

declare global {
  interface HTMLElementTagNameMap {
    'mesh-graph-card': MeshGraphCard;
  }
}
