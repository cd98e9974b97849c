/** Tells a file that doesn't exist from one that can't be read. */

export function isMissingFile(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
