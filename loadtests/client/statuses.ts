/** What an HTTP status means for a person who waits for the answer. */

/** No answer (0) or a server error: the same request may succeed a moment later. */
export function hasFailed(status: number): boolean {
  return status === 0 || status >= 500;
}

export function isOk(status: number): boolean {
  return status >= 200 && status < 300;
}
