/**
 * What of a list is found by a key: the list is gone through once, and the index goes with it. Lists of records stay the
 * same until one of them changes.
 */
export function indexed<Item>(keysOf: (item: Item) => readonly string[]) {
  const indexes = new WeakMap<readonly Item[], ReadonlyMap<string, readonly Item[]>>();
  return (list: readonly Item[], key: string): readonly Item[] => {
    const index = indexes.get(list) ?? indexOf(list, keysOf);
    indexes.set(list, index);
    return index.get(key) ?? [];
  };
}

function indexOf<Item>(list: readonly Item[], keysOf: (item: Item) => readonly string[]) {
  const index = new Map<string, Item[]>();
  for (const item of list) {
    for (const key of new Set(keysOf(item))) {
      const found = index.get(key);
      if (found === undefined) index.set(key, [item]);
      else found.push(item);
    }
  }
  return index;
}
