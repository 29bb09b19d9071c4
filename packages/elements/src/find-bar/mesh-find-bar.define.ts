import { mayDefine } from '../may-define.js';
import './mesh-find-field.define.js';
import { MeshFindBar } from './mesh-find-bar.js';

if (mayDefine('mesh-find-bar', MeshFindBar)) customElements.define('mesh-find-bar', MeshFindBar);

declare global {
  interface HTMLElementTagNameMap {
    'mesh-find-bar': MeshFindBar;
  }
}
