interface ScriptPolicy {
  createScriptURL(url: string): string;
}

interface TrustedTypesOfPage {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): ScriptPolicy;
}

let policy: ScriptPolicy | undefined;

/**
 * Starts the worker that lays graphs out: a file of its own beside this one, so that `worker-src 'self'` allows it; no `blob:`.
 * Throws where the page forbids it or the file comes from another origin; a file that cannot be loaded makes the worker fire `error`.
 */
export function startWorker(): Worker {
  const address = new URL('./layout-worker.js', import.meta.url);
  return new Worker(trusted(address.href), { type: 'module', name: 'meshlens-layout' });
}

/** Pages that demand Trusted Types must allow the policy `meshlens`, which passes this one address. */
function trusted(address: string): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypesOfPage };
  if (!trustedTypes) return address;
  policy ??= trustedTypes.createPolicy('meshlens', {
    createScriptURL: (url) => {
      if (url !== address) throw new TypeError(`not the layout worker: ${url}`);
      return url;
    },
  });
  return policy.createScriptURL(address);
}
