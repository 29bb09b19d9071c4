import { mayDefine } from '../may-define.js';
import { MeshExportMenu } from './mesh-export-menu.js';

if (mayDefine('mesh-export-menu', MeshExportMenu)) customElements.define('mesh-export-menu', MeshExportMenu);

declare global {
  interface HTMLElementTagNameMap {
    'mesh-export-menu': MeshExportMenu;
  }
}
