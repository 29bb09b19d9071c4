import { mayDefine } from '../may-define.js';
import { MeshSource } from './mesh-source.js';

if (mayDefine('mesh-source', MeshSource)) customElements.define('mesh-source', MeshSource);

declare global {
  interface HTMLElementTagNameMap {
    'mesh-source': MeshSource;
  }
}
