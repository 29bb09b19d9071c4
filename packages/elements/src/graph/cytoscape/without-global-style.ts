const styleId = '__________cytoscape_stylesheet';

/**
 * Runs what creates a cytoscape instance such that it adds no style sheet to the host's page: a strict content security policy would
 * report it, and it would not reach a shadow root anyway. It only adds one where no element has its id.
 */
export function withoutGlobalStyle<T>(create: () => T): T {
  if (document.getElementById(styleId)) return create();
  const stand = document.createElement('template');
  stand.id = styleId;
  document.head.append(stand);
  try {
    return create();
  } finally {
    stand.remove();
  }
}
