import { mayDefine } from '../may-define.js';
import { MeshProblems } from './mesh-problems.js';

if (mayDefine('mesh-problems', MeshProblems)) customElements.define('mesh-problems', MeshProblems);

declare global {
  interface HTMLElementTagNameMap {
    'mesh-problems': MeshProblems;
  }
}
