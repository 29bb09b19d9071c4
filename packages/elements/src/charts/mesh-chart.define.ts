import { mayDefine } from '../may-define.js';
import { MeshChart } from './mesh-chart.js';

if (mayDefine('mesh-chart', MeshChart)) customElements.define('mesh-chart', MeshChart);

declare global {
  interface HTMLElementTagNameMap {
    'mesh-chart': MeshChart;
  }
}
