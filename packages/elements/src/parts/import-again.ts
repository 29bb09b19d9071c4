/**
 * Imports once more what could not be loaded before. Browsers remember a failed address for as long as the page lives, so the
 * address that the failure names gets a query; where a bundler has a loader of its own, or none is named, `load` is simply run.
 */
export async function importAgain<Module extends object>(load: () => Promise<Module>, attempt: number): Promise<Module> {
  try {
    return await load();
  } catch (error) {
    const address = error instanceof TypeError ? /https?:\/\/\S+$/.exec(error.message)?.[0] : undefined;
    if (address === undefined) throw error;
    const again = new URL(address);
    again.searchParams.set('attempt', String(attempt));
    return (await import(/* @vite-ignore */ /* webpackIgnore: true */ again.href)) as Module;
  }
}
