/** The program as one file that Node runs, with a name of its own in `.cache/run`. */
export function bundleTypeScript(entry: string, name?: string): Promise<string>;
