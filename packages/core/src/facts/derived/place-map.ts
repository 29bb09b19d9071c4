/** Values by cluster, namespace and name, found without making a key of the three. */
export class PlaceMap<T> {
  readonly #clusters = new Map<string, Map<string, Map<string, T>>>();

  get(cluster: string, namespace: string, name: string): T | undefined {
    return this.#clusters.get(cluster)?.get(namespace)?.get(name);
  }

  set(cluster: string, namespace: string, name: string, value: T): void {
    let namespaces = this.#clusters.get(cluster);
    if (namespaces === undefined) this.#clusters.set(cluster, (namespaces = new Map<string, Map<string, T>>()));
    let names = namespaces.get(namespace);
    if (names === undefined) namespaces.set(namespace, (names = new Map<string, T>()));
    names.set(name, value);
  }
}
