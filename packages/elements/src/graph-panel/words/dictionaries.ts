import type { Dictionaries } from '../../controllers/locale.js';
import { Part } from '../../parts/part.js';
import { en } from './en.js';
import type { PanelWords } from './panel-words.js';

export const panelDictionaries: Dictionaries<PanelWords> = { en, ja: new Part(() => import('./ja.js')) };
