import { mayDefine } from '../may-define.js';
import { MeshNamespaceSelect } from './mesh-namespace-select.js';

if (mayDefine('mesh-namespace-select', MeshNamespaceSelect)) customElements.define('mesh-namespace-select', MeshNamespaceSelect);

declare global {
  interface HTMLElementTagNameMap {
    'mesh-namespace-select': MeshNamespaceSelect;
  }
}
