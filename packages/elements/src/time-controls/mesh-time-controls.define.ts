import { mayDefine } from '../may-define.js';
import { MeshTimeControls } from './mesh-time-controls.js';

if (mayDefine('mesh-time-controls', MeshTimeControls)) customElements.define('mesh-time-controls', MeshTimeControls);

declare global {
  interface HTMLElementTagNameMap {
    'mesh-time-controls': MeshTimeControls;
  }
}
