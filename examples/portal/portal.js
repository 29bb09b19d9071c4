/** What a portal does around the elements: its own theme, language and words, and remembering what a reader chose. */
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

/** The portal's own knowledge of the mesh: who owns what, and where its pages are. */
const owners = { catalog: 'Books', checkout: 'Atlas', fulfilment: 'Harbour', recommendations: 'Muse', storefront: 'Window' };
view.decorate = ({ namespace }) => (owners[namespace] ? { text: owners[namespace], tone: 'info' } : undefined);
view.menuItems = (target) => {
  if (target.kind !== 'node' || !owners[target.node.namespace]) return [];
  const { namespace, app, service } = target.node;
  return [
    { id: 'catalog', label: `${app ?? service} in the catalog`, href: `#catalog/${namespace}/${app ?? service}` },
    { id: 'team', label: `Team ${owners[namespace]}`, href: `#teams/${owners[namespace]}` },
  ];
};

// What an address says counts more than what is remembered.
const options = remembered('acme-mesh');
if (options !== null && typeof options === 'object' && !document.location.hash.includes('mesh.')) view.options = options;
view.addEventListener('mesh-options-change', (event) => remember('acme-mesh', event.detail.options));
