/** What a portal does around the elements: its own theme and language, and remembering what a reader chose. */
const view = document.querySelector('mesh-graph-view');
const page = document.documentElement;

function remembered(key) {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

function remember(key, value) {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A browser that stores nothing forgets the choice with the page.
  }
}

function setting(id, apply) {
  const select = document.querySelector(`#${id}`);
  const stored = remembered(`acme-${id}`);
  if ([...select.options].some(({ value }) => value === stored)) select.value = stored;
  select.addEventListener('change', () => {
    remember(`acme-${id}`, select.value);
    apply(select.value);
  });
  apply(select.value);
}

setting('theme', (value) => page.style.setProperty('color-scheme', value));
setting('language', (value) => {
  page.lang = value;
});

await customElements.whenDefined('mesh-graph-view');
const options = remembered('acme-mesh');
if (options !== null && typeof options === 'object') view.options = options;
view.addEventListener('mesh-options-change', (event) => remember('acme-mesh', event.detail.options));
