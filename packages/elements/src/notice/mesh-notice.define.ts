import { mayDefine } from '../may-define.js';
import { MeshNotice } from './mesh-notice.js';

if (mayDefine('mesh-notice', MeshNotice)) customElements.define('mesh-notice', MeshNotice);

declare global {
  interface HTMLElementTagNameMap {
    'mesh-notice': MeshNotice;
  }
}
