/**
 * Returns *compute* with a memory: for a record that it was given before, its
 * result is the same one as then, for as long as the record lives. It must depend
 * on nothing else, and nobody may change the record.
 */
export function remembered<K extends object, V>(compute: (record: K) => V): (record: K) => V {
  const results = new WeakMap<K, {readonly value: V}>();
  return (record) => {
    const known = results.get(record) ?? {value: compute(record)};
    results.set(record, known);
    return known.value;
  };
}
