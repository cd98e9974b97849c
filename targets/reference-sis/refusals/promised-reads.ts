/** Everything that people and other systems may read, from the list of what was promised. Pure. */
import type { PromisedRead } from "../../../readiness/evidence/walk-evidence.ts";
import type { PromisedRoute } from "./declared-routes.ts";
import { promisedAccess } from "./promised-access.ts";
import { readPromise } from "./promised-route.ts";

const families: ReadonlySet<string> = new Set(["guardian", "student"]);

export function promisedReads(): PromisedRead[] {
  return promisedAccess
    .map(readPromise)
    .filter(({ method, isOpen }) => method === "GET" && !isOpen)
    .map((route) => ({ route: route.name, by: readerOf(route) }));
}

function readerOf({ kind, roles }: PromisedRoute): PromisedRead["by"] {
  if (kind === "page") return "page";
  if (kind === "client") return "system";
  return roles.every((role) => families.has(role)) ? "family" : "staff";
}
