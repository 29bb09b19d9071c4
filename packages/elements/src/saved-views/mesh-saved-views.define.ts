import { mayDefine } from '../may-define.js';
import { MeshSavedViews } from './mesh-saved-views.js';

if (mayDefine('mesh-saved-views', MeshSavedViews)) customElements.define('mesh-saved-views', MeshSavedViews);

declare global {
  interface HTMLElementTagNameMap {
    'mesh-saved-views': MeshSavedViews;
  }
}
