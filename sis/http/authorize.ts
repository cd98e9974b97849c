/**
 * Decides whether a request may proceed: it needs a session, a role that the route admits, and rows that belong to the
 * caller.
 */
import type { Context } from "hono";
import { z } from "zod";
import type { Dependencies } from "../dependencies.ts";
import { type Refusal, refuseCrossSite, refuseNotFound, refuseNotSignedIn, refuseRole } from "../errors.ts";
import type { GuardedCall } from "./call.ts";
import type { Declaration } from "./declaration.ts";
import { partOf, type RawParts } from "./read-request.ts";
import { idInText } from "./request-fields.ts";
import {
  checkScopes,
  createSessionLookup,
  type RowRules,
  type RowScope,
  type ScopedSession,
  type Session,
} from "./row-scopes.ts";
import { type Credential, formToken } from "./session-token.ts";

/** Signed in, but not allowed to send this request now; they may have been when it was first sent. */
export type Denied = { readonly session: Session; readonly denied: Refusal };
export type Authorize = (call: GuardedCall) => Promise<Session | Denied | Refusal>;

export function createAuthorize(
  declaration: Declaration,
  dependencies: Dependencies,
  rules: RowRules,
): Authorize {
  checkScopes(declaration, rules);
  const pool = declaration.traffic === "core" ? dependencies.core : dependencies.portal;
  const lookups = lookupsOf(declaration, rules, dependencies.settings.schoolYear);
  return async ({ c, raw, note, caller }) => {
    const { credential, tokenHash } = caller;
    const { clock, today } = dependencies;
    const { lookup, rowIds } = lookups(raw);
    const session = await lookup.find(pool, { tokenHash, now: clock(), today: today() }, rowIds);
    if (session === undefined) {
      caller.ended();
      return refuseNotSignedIn();
    }
    note.role = session.role;
    note.schoolId = session.schoolId;
    if (isForged(c, declaration, credential, raw)) return refuseCrossSite();
    const denied = denialOf(declaration, session);
    return denied === undefined ? session : { session, denied };
  };
}

function denialOf({ roles }: Declaration, { role, inScope }: ScopedSession): Refusal | undefined {
  if (!roles.includes(role)) return refuseRole();
  return inScope ? undefined : refuseNotFound();
}

/**
 * The lookup that checks the most of the named rows: all of them, or those of the path if an id elsewhere is missing or
 * malformed, or none. Validation then refuses the request, after session, role and the other rows are checked.
 */
function lookupsOf({ scope }: Declaration, rules: RowRules, schoolYear: number) {
  const lookupOf = (rows: readonly RowScope[]) => createSessionLookup(rows, rules, schoolYear);
  const ofPath = scope.filter(({ from }) => from === "params");
  const complete = lookupOf(scope);
  const partial = ofPath.length === scope.length ? complete : lookupOf(ofPath);
  return (raw: RawParts) => {
    const rowIds = readRowIds(scope, raw);
    if (rowIds !== undefined) return { lookup: complete, rowIds };
    return { lookup: partial, rowIds: readRowIds(ofPath, raw) };
  };
}

/** Undefined if an id is missing or malformed. */
function readRowIds(scope: readonly RowScope[], raw: RawParts): number[] | undefined {
  const ids: number[] = [];
  for (const { from, field } of scope) {
    const parsed = idInText.safeParse(partOf(raw, from, field));
    if (!parsed.success) return undefined;
    ids.push(parsed.data);
  }
  return ids;
}

const formWithToken = z.looseObject({ formToken: z.string() });

/** A change that a browser sends with its cookie must come from our own pages, whose forms carry a token. */
function isForged(c: Context, declaration: Declaration, credential: Credential, raw: RawParts): boolean {
  if (credential.carrier === "bearer" || declaration.method === "get") return false;
  if (declaration.kind !== "page") return c.req.header("sec-fetch-site") !== "same-origin";
  return formWithToken.safeParse(raw.body).data?.formToken !== formToken(credential.token);
}
