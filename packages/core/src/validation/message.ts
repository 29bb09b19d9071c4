/** The names that stand in braces in a message. */
export type Placeholders<M extends string> = M extends `${string}{${infer P}}${infer Rest}` ? P | Placeholders<Rest> : never;

/** Puts parameters into a message: `Gateway {gateway} does not exist`. A name without a parameter stays as it is. */
export function wordMessage(message: string, params: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(params, name) ? String(params[name]) : whole));
}
