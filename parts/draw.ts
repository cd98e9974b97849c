/** Deterministic draws: the same key gives the same number in Node and in every virtual user of k6. */

/** Found once: k6 would look for it again at every use. */
const { imul } = Math;

/** A number in [0, 1) from two integers (a 32-bit mix, after lowbias32). */
export function draw(key: number, step: number): number {
  let bits = (imul(key + 1, 0x9e3779b1) ^ imul(step + 1, 0x85ebca6b)) >>> 0;
  bits = imul(bits ^ (bits >>> 16), 0x7feb352d);
  bits = imul(bits ^ (bits >>> 15), 0x846ca68b);
  return ((bits ^ (bits >>> 16)) >>> 0) / 0x1_0000_0000;
}
