import type { Dictionaries } from '../../controllers/locale.js';
import { en } from './en.js';
import { ja } from './ja.js';
import type { ViewWords } from './view-words.js';

export const viewDictionaries: Dictionaries<ViewWords> = { en, ja };
