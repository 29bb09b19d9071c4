import { mayDefine } from '../may-define.js';
import { MeshGoTo } from './mesh-go-to.js';

if (mayDefine('mesh-go-to', MeshGoTo)) customElements.define('mesh-go-to', MeshGoTo);

declare global {
  interface HTMLElementTagNameMap {
    'mesh-go-to': MeshGoTo;
  }
}
