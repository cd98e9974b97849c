/** The texts in a JSON value, without its numbers: a measured number may contain any digits by chance. */
export function textsIn(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === "number" ? null : part));
}
