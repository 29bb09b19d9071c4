import '../notice/mesh-notice.define.js';
import '../problems/mesh-problems.define.js';
import { mayDefine } from '../may-define.js';
import { MeshFindings } from './mesh-findings.js';

if (mayDefine('mesh-findings', MeshFindings)) customElements.define('mesh-findings', MeshFindings);

declare global {
  interface HTMLElementTagNameMap {
    'mesh-findings': MeshFindings;
  }
}
