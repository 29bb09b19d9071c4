import { mayDefine } from '../may-define.js';
import { MeshCompareBar } from './mesh-compare-bar.js';

if (mayDefine('mesh-compare-bar', MeshCompareBar)) customElements.define('mesh-compare-bar', MeshCompareBar);

declare global {
  interface HTMLElementTagNameMap {
    'mesh-compare-bar': MeshCompareBar;
  }
}
