/** Whom a route of the SIS admits, as it was promised when this version of Firstbell was made: a line of a table. */
import { z } from "zod";
import { type DeclaredScope, type PromisedRoute, scopeShape } from "./declared-routes.ts";

const between = " | ";
const nothing = "-";
const cellsShape = z.tuple([
  z.string(),
  z.string(),
  z.string(),
  z.enum(["api", "page", "client"]),
  z.string(),
  z.string(),
]);

/** `submit-attendance | POST | /api/sections/{sectionId}/attendance | api | teacher | section params.sectionId` */
export function promiseText({ name, method, path, kind, roles, scopes }: PromisedRoute): string {
  const rows = scopes.map(({ rows, from, field }) => `${rows} ${from}.${field}`);
  return [name, method, path, kind, listText(roles), listText(rows)].join(between);
}

export function readPromise(text: string): PromisedRoute {
  const [name, method, path, kind, roles, scopes] = cellsShape.parse(text.split(between));
  return { name, method, path, kind, roles: listIn(roles), scopes: listIn(scopes).map(scopeIn) };
}

function scopeIn(text: string): DeclaredScope {
  const [rows, from, field] = text.split(/[ .]/);
  return scopeShape.parse({ rows, from, field });
}

function listText(items: readonly string[]): string {
  return items.length === 0 ? nothing : items.join(", ");
}

function listIn(text: string): string[] {
  return text === nothing ? [] : text.split(", ");
}
