/**
 * The names of a kind's nested object types, by shape id, in the order they are declared: `VirtualServiceSpecHttpRoute` for the elements
 * of `spec.http[].route`. Equal shapes share one name, that of the shallowest path, then the first in the alphabet.
 *
 * @param taken the names used up in the module so far; the new ones are added
 */
export function namesOf(kind, roots, taken) {
  const names = new Map();
  let level = roots.map(({ field, shape }) => ({ path: kind + capital(field), shape }));
  while (level.length > 0) {
    const next = [];
    for (const { path, shape } of level) {
      const object = innermost(shape);
      if (object?.is !== 'object' || names.has(object.id)) continue;
      names.set(object.id, { name: free(path, taken), shape: object });
      for (const field of object.fields) next.push({ path: path + capital(field.key), shape: field.shape });
    }
    level = next;
  }
  return names;
}

/** A list or map adds nothing to the name of what it holds. */
const innermost = (shape) => (shape.of ? innermost(shape.of) : shape);

const capital = (key) =>
  key
    .split(/[^A-Za-z0-9]+/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');

function free(path, taken) {
  let name = path;
  for (let n = 2; taken.has(name); n += 1) name = `${path}${n}`;
  taken.add(name);
  return name;
}
