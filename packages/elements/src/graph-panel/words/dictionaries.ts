import type { Dictionaries } from '../../controllers/locale.js';
import { en } from './en.js';
import { ja } from './ja.js';
import type { PanelWords } from './panel-words.js';

export const panelDictionaries: Dictionaries<PanelWords> = { en, ja };
