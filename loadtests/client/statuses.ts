/** What an HTTP status means for a person who waits for the answer. */

/** No answer (0) or a server error: the same request may succeed a moment later. */
export function hasFailed(status: number): boolean {
  return status === 0 || status >= 500;
}

const waitStatuses: ReadonlySet<number> = new Set([0, 429, 503]);

/** No answer, or one that only asks to wait: it says nothing about what is allowed, or what was done. */
export function saysNothing(status: number): boolean {
  return waitStatuses.has(status);
}

export function isOk(status: number): boolean {
  return status >= 200 && status < 300;
}
