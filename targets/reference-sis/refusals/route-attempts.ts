/**
 * Every way in which nobody may call a declared route: each role that it doesn't admit, each row and each id that isn't the
 * caller's, no session, and sessions that are over; and any way at all, if nobody promised it. Pure.
 */
import type { AccessKind } from "../../../readiness/evidence/walk-evidence.ts";
import type { Attempt, Refusal } from "./attempt.ts";
import type { DeclaredRoute } from "./declared-routes.ts";
import { namesIn, type Request, requestTo, unknownNames } from "./request-to-route.ts";
import { noSuchRow, type Walker } from "./walked-rows.ts";

export type Walking = {
  readonly day: string;
  /** With the sessions of those who were let in. */
  readonly walkers: readonly (Walker & { readonly session: string | undefined })[];
  readonly expiredSession: string;
  /** The cookie's name in which browsers send sessions; undefined if there is none. */
  readonly sessionCookie: string | undefined;
  /** A report of another school. */
  readonly foreignReport: number;
};

export type Uncovered = { readonly route: string; readonly uncovered: string };

const [leadsOn, notSignedIn, roleNotAllowed, notFound] = [303, 401, 403, 404];

type Caller = { readonly by: string; readonly session: string | undefined };

/** Without a route: nobody has promised what isn't there. */
export const nowhereAttempt: Attempt = {
  ...{ route: "no-such-route", tried: "no-promise", by: "nobody", method: "GET", path: "/api/no-such-route" },
  refusal: { statuses: [notSignedIn, notFound], form: "error", hides: [] },
};

export function attemptsOn(route: DeclaredRoute, walking: Walking): (Attempt | Uncovered)[] {
  if (route.isUnpromised) return attemptsOnUnpromised(route, walking);
  const tries = attemptsOnOne(route, walking);
  return route.isHidden ? tries.map(orGone) : tries;
}

/** A route that is gone answers nobody. */
function orGone(tried: Attempt | Uncovered): Attempt | Uncovered {
  if (!("refusal" in tried)) return tried;
  const { refusal } = tried;
  return { ...tried, refusal: { ...refusal, statuses: [...refusal.statuses, notFound] } };
}

/** Whatever it says of itself, it answers nobody; one whose parameters aren't known is tried with any. */
function attemptsOnUnpromised(route: DeclaredRoute, { day, walkers }: Walking): (Attempt | Uncovered)[] {
  const [anyone] = walkers;
  if (anyone === undefined) return [{ route: route.name, uncovered: "nobody may call it" }];
  const { form } = refusedWith(route, notFound);
  const statuses = [notSignedIn, roleNotAllowed, notFound, ...(route.kind === "page" ? [leadsOn] : [])];
  const refusal: Refusal = { statuses, form, hides: [] };
  const nobody = { role: "nobody", session: undefined, own: anyone.own };
  return [nobody, ...walkers].map(({ role: by, session, own }) =>
    session === undefined && by !== nobody.role
      ? notLetIn(route, by)
      : attempt(route, "no-promise", { by, session }, { ...requestTo(route, day, { own }), refusal }),
  );
}

function attemptsOnOne(route: DeclaredRoute, walking: Walking): (Attempt | Uncovered)[] {
  if (route.kind === "client") return attemptsOnClients(route, walking);
  const [someone] = walking.walkers.filter(({ role }) => route.roles.includes(role));
  const unknown = unknownNames(route);
  const because = unknown.length > 0 ? `what ${unknown.join(" and ")} is isn't known` : "nobody may call it";
  if (someone === undefined || unknown.length > 0) return [{ route: route.name, uncovered: because }];
  const over = route.kind === "page" ? leadsOn : notSignedIn;
  const rightly = requestTo(route, walking.day, { own: someone.own });
  return [
    ...withoutSession(route, walking, { ...rightly, refusal: refusedWith(route, over) }),
    ...withoutFormToken(route, walking, { ...rightly, refusal: refusedWith(route, roleNotAllowed) }),
    ...walking.walkers.flatMap((walker) =>
      route.roles.includes(walker.role)
        ? [...onForeignRows(route, walker, walking.day), ...onForeignIds(route, walker, walking)]
        : [asWrongRole(route, walker, walking.day)],
    ),
  ];
}

/** Nobody's session opens what other systems ask: not even that of someone who may see the same records. */
function attemptsOnClients(route: DeclaredRoute, walking: Walking): (Attempt | Uncovered)[] {
  const { day, walkers } = walking;
  const [anyone] = walkers;
  if (anyone === undefined) return [{ route: route.name, uncovered: "nobody may call it" }];
  const refusal = refusedWith(route, notSignedIn);
  const rightly = { ...requestTo(route, day, { own: anyone.own }), refusal };
  return [
    ...withoutSession(route, walking, rightly),
    ...walkers.map(({ role: by, session }) =>
      session === undefined ? notLetIn(route, by) : attempt(route, "wrong-role", { by, session }, rightly),
    ),
  ];
}

function withoutSession(
  route: DeclaredRoute,
  { expiredSession }: Walking,
  request: Request & Pick<Attempt, "refusal">,
): Attempt[] {
  const nobody = (tried: AccessKind, session: string | undefined) =>
    attempt(route, tried, { by: "nobody", session }, request);
  return [nobody("no-session", undefined), nobody("expired-session", expiredSession)];
}

/** By people who may call it: their browsers send the cookie, no matter whose page makes them send the request. */
function withoutFormToken(
  route: DeclaredRoute,
  { walkers, sessionCookie }: Walking,
  request: Request & Pick<Attempt, "refusal">,
): Attempt[] {
  const someone = walkers.find(({ role, session }) => route.roles.includes(role) && session !== undefined);
  if (route.method === "GET" || someone === undefined || sessionCookie === undefined) return [];
  const { role: by, session } = someone;
  const sent = attempt(route, "no-form-token", { by, session: undefined }, request);
  return [{ ...sent, cookie: `${sessionCookie}=${session}` }];
}

function attempt(
  { name: route, method }: DeclaredRoute,
  tried: AccessKind,
  { by, session }: Caller,
  request: Request & Pick<Attempt, "refusal">,
): Attempt {
  return { route, tried, by, method, session, ...request };
}

const formOf = { page: "page", api: "error", client: "status-info" } as const;

function refusedWith({ kind }: DeclaredRoute, status: number, hides: readonly string[] = []): Refusal {
  return { statuses: [status], form: formOf[kind], hides };
}

type InSession = Walking["walkers"][number];

function asWrongRole(route: DeclaredRoute, walker: InSession, day: string) {
  const { role: by, session, own } = walker;
  if (session === undefined) return notLetIn(route, by);
  const request = { ...requestTo(route, day, { own }), refusal: refusedWith(route, roleNotAllowed) };
  return attempt(route, "wrong-role", { by, session }, request);
}

function onForeignRows(route: DeclaredRoute, { role: by, session, own, foreign }: InSession, day: string) {
  if (foreign.length === 0) return [];
  if (session === undefined) return [notLetIn(route, by)];
  return foreign.flatMap(({ tried, rows, seat }) => {
    const refusal = refusedWith(route, notFound, [seat.name]);
    const scopes = route.scopes.filter((scope) => rows.includes(scope.rows));
    return scopes.map((scope) =>
      attempt(
        route,
        tried,
        { by, session },
        { ...requestTo(route, day, { own, foreign: { scope, seat } }), refusal },
      ),
    );
  });
}

/** The row is one's own, and what is asked for there is somebody else's. */
function onForeignIds(
  route: DeclaredRoute,
  { role: by, session, own, elsewhere }: InSession,
  { day, foreignReport }: Walking,
) {
  if (session === undefined) return [];
  const { guardian: guardianId, enrollment: enrollmentId } = elsewhere;
  const ids = Object.entries({ guardianId, enrollmentId, reportId: foreignReport });
  const named = ids.filter(([name, id]) => id !== noSuchRow && namesIn(route.path).includes(name));
  return named.map(([name, id]) => {
    const request = requestTo(route, day, { own, instead: { name, id } });
    return attempt(
      route,
      "foreign-id",
      { by, session },
      { ...request, refusal: refusedWith(route, notFound) },
    );
  });
}

function notLetIn({ name: route }: DeclaredRoute, role: string): Uncovered {
  return { route, uncovered: `nobody with the role ${role} was let in` };
}
