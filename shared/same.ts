/** Whether two plain values say the same, whatever the order of an object's keys; null and undefined are one. */
export function isSame(left: unknown, right: unknown): boolean {
  if (left === right || (left == null && right == null)) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const [one, other] = [
    left as Readonly<Record<string, unknown>>,
    right as Readonly<Record<string, unknown>>,
  ];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) =>
    isSame(one[key], other[key]),
  );
}
