const followed = ['http:', 'https:'];

/**
 * The address where following it can run no script and open no other program: http, https, or one within the page's own site; else
 * undefined. Every address that becomes a link passes here, whoever gave it: the host, or an object of the cluster.
 */
export function safeHref(href: string | undefined): string | undefined {
  if (href === undefined) return undefined;
  try {
    return followed.includes(new URL(href, document.baseURI).protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}
