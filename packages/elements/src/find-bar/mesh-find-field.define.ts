import { mayDefine } from '../may-define.js';
import { MeshFindField } from './mesh-find-field.js';

if (mayDefine('mesh-find-field', MeshFindField)) customElements.define('mesh-find-field', MeshFindField);

declare global {
  interface HTMLElementTagNameMap {
    'mesh-find-field': MeshFindField;
  }
}
