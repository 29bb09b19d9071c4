import type { Dictionaries } from '../../controllers/locale.js';
import { en } from './en.js';
import type { GraphWords } from './graph-words.js';
import { ja } from './ja.js';

export const graphDictionaries: Dictionaries<GraphWords> = { en, ja };
