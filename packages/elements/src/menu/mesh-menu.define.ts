import { mayDefine } from '../may-define.js';
import { MeshMenu } from './mesh-menu.js';

if (mayDefine('mesh-menu', MeshMenu)) customElements.define('mesh-menu', MeshMenu);

declare global {
  interface HTMLElementTagNameMap {
    'mesh-menu': MeshMenu;
  }
}
