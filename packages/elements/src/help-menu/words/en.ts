import type { HelpWords } from './help-words.js';

export const en: HelpWords = {
  intro: 'All that a pointer does in the picture, keys do in the tree: Tab leads into it.',
  pointer: 'With the pointer',
  pointerLines: [
    ['Point at', 'Show the paths through it'],
    ['Click', 'Select; on the background, select nothing'],
    ['Shift, Ctrl or ⌘ and click', 'Select several'],
    ['Double-click', 'Show the graph of a node; close or open a box'],
    ['Right button, long press', 'Menu'],
    ['Drag a node', 'Move it; it stays there'],
    ['Drag the background', 'Move the picture'],
    ['Shift and drag', 'Select all inside a line drawn around'],
    ['Ctrl or ⌘ and drag', 'Zoom into a frame'],
    ['Wheel', 'Zoom, once the picture was clicked, or with Ctrl or ⌘'],
  ],
  keys: 'With keys',
  keyLines: [
    ['↑ ↓ Home End', 'Through what is in sight'],
    ['→', 'Open; on a call, go along it'],
    ['←', 'Close; go back out'],
    ['Letters', 'To the next name that begins with them'],
    ['Space', 'Select; with Shift, several'],
    ['Enter', 'Show the graph of a node'],
    ['Shift+F10, ☰', 'Menu'],
    ['Escape', 'Select nothing'],
    ['/', 'To the find field'],
    ['Ctrl+Z, Ctrl+Y', 'Undo hiding, do it again'],
  ],
};
