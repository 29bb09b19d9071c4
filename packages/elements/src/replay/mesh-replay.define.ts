import { mayDefine } from '../may-define.js';
import { MeshReplay } from './mesh-replay.js';

if (mayDefine('mesh-replay', MeshReplay)) customElements.define('mesh-replay', MeshReplay);

declare global {
  interface HTMLElementTagNameMap {
    'mesh-replay': MeshReplay;
  }
}
