/** What the SIS's digest of a request covers: its method, path, query and body. */
import type { Call } from "./request.ts";

export function requestText({ method, path, body = "" }: Pick<Call, "method" | "path" | "body">): string {
  return `${method} ${path}\n${body}`;
}
