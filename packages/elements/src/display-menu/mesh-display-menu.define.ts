import { mayDefine } from '../may-define.js';
import { MeshDisplayMenu } from './mesh-display-menu.js';

if (mayDefine('mesh-display-menu', MeshDisplayMenu)) customElements.define('mesh-display-menu', MeshDisplayMenu);

declare global {
  interface HTMLElementTagNameMap {
    'mesh-display-menu': MeshDisplayMenu;
  }
}
