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

/** In place of roles, for those who may come without a session. */
const anyone = "anyone";

/** `submit-attendance | POST | /api/sections/{sectionId}/attendance | api | teacher | section params.sectionId` */
export function promiseText(promise: PromisedRoute): string {
  const { name, method, path, kind, roles, clientScopes, isOpen, scopes } = promise;
  const whom = isOpen ? [anyone] : kind === "client" ? clientScopes : roles;
  const rows = scopes.map(({ rows, from, field }) => `${rows} ${from}.${field}`);
  return [name, method, path, kind, listText(whom), listText(rows)].join(between);
}

export function readPromise(text: string): PromisedRoute {
  const [name, method, path, kind, whom, rows] = cellsShape.parse(text.split(between));
  const isOpen = whom === anyone;
  const named = isOpen ? [] : listIn(whom);
  const [roles, clientScopes] = kind === "client" ? [[], named] : [named, []];
  return { name, method, path, kind, roles, clientScopes, isOpen, scopes: listIn(rows).map(scopeIn) };
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
