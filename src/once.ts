/**
 * Returns *compute* for records that never change: what it returns for one of them is
 * kept for as long as the record is, so that an index of it is made once.
 */
export function once<K extends object, V>(compute: (record: K) => V): (record: K) => V {
  const known = new WeakMap<K, {readonly value: V}>();
  return (record) => {
    const found = known.get(record) ?? {value: compute(record)};
    known.set(record, found);
    return found.value;
  };
}
