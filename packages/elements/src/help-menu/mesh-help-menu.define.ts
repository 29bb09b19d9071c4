import { mayDefine } from '../may-define.js';
import { MeshHelpMenu } from './mesh-help-menu.js';

if (mayDefine('mesh-help-menu', MeshHelpMenu)) customElements.define('mesh-help-menu', MeshHelpMenu);

declare global {
  interface HTMLElementTagNameMap {
    'mesh-help-menu': MeshHelpMenu;
  }
}
