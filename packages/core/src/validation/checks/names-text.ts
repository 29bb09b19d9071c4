/** `namespace/name` of objects, for a sentence; of many only the first three, and how many more. */
export function namesText(objects: readonly { readonly namespace: string; readonly name: string }[]): string {
  const names = [...new Set(objects.map(({ namespace, name }) => `${namespace}/${name}`))];
  const more = names.length - 3;
  return more > 0 ? `${names.slice(0, 3).join(', ')} and ${more} more` : names.join(', ');
}
