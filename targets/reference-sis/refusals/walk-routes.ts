/**
 * Walks every route that the SIS declares, once everyone has left: people who may not call it are refused. Then tries what
 * the rules forbid, and sign-ins that must not succeed. A line for each request; nothing is written if the SIS is right.
 */
import { within } from "../../../parts/within.ts";
import type { WalkLine } from "../../../readiness/evidence/walk-evidence.ts";
import { readAccountsOf } from "../people/accounts-of.ts";
import { withActivationCode } from "../people/activation-code.ts";
import type { District } from "../people/district.ts";
import { addExpiredSession } from "../people/expired-sessions.ts";
import { withForeignReport } from "../people/foreign-report.ts";
import { withFormerRows } from "../people/former-rows.ts";
import type { Issuer } from "../people/issuer.ts";
import { createOpenSessions, NotLetIn } from "../people/open-sessions.ts";
import { withOtherSystems } from "../people/other-systems.ts";
import { withSecondAccounts } from "../people/second-accounts.ts";
import type { Attempt } from "./attempt.ts";
import { readForbiddenSeats, readStudentsSeen, readUsedKeys } from "./breakable-rules.ts";
import { type DeclaredRoute, routesToWalk, sessionCookieOf } from "./declared-routes.ts";
import { openPages } from "./open-pages.ts";
import { otherSystemAttempts } from "./other-system-attempts.ts";
import { promisedAccess } from "./promised-access.ts";
import { readPromise } from "./promised-route.ts";
import { attemptsOn, nowhereAttempt, type Walking } from "./route-attempts.ts";
import { rowsNotFound, rulesNotTried } from "./rows-not-found.ts";
import { closedDayAttempt, entryAttempts, keyAttempt, seatAttempt } from "./rule-attempts.ts";
import { type Sending, sendAttempts } from "./send-attempts.ts";
import {
  disabledAttempts,
  guessAttempts,
  nearPasswordAttempts,
  wrongCodeAttempt,
  wrongTokenAttempts,
} from "./sign-in-attempts.ts";
import { readWalkers, type Walker } from "./walked-rows.ts";

export type WalkOptions = {
  readonly target: string;
  readonly runId: string;
  readonly issuer: Pick<Issuer, "sign">;
  readonly guardianPassword: (guardianId: number) => string;
  /** Called when a password was sent that must be accepted, unless the SIS clearly refused it. */
  readonly onPasswordSent?: ((username: string) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** For all of it: an SIS that has stopped answering has been judged for that. */
const patienceMs = 60_000;
const documentPath = "/openapi.json";
const promised = promisedAccess.map(readPromise);

export async function walkRoutes(district: District, options: WalkOptions): Promise<WalkLine[]> {
  const sending = {
    target: options.target,
    run: options.runId,
    signal: within(patienceMs, options.signal),
  };
  try {
    return await walk(district, options, sending);
  } finally {
    options.signal?.throwIfAborted();
  }
}

async function walk(district: District, options: WalkOptions, sending: Sending): Promise<WalkLine[]> {
  const document = await readDocument(sending);
  const walkers = await readWalkers(district);
  const [someone] = walkers;
  if (document === undefined) return [uncovered("every route", `${documentPath} couldn't be read`)];
  if (someone === undefined) return [uncovered("every route", "the district has nobody to walk them")];
  const known = await readAccountsOf(district, [someone.subject]);
  const expiredSession = await addExpiredSession(district, known.get(someone.subject)?.account ?? 0);
  const { sessions, used } = await sessionsOf(walkers, options, sending);
  const inSession = walkers.map((walker) => ({ ...walker, session: sessions.get(walker.subject) }));
  const { routes, sessionCookie } = document;
  const walking = { day: district.day, walkers: inSession, expiredSession, sessionCookie };
  const openedPages = await openPages(routes, walking, sending);
  const onRoutes = await withForeignReport(district, someone.elsewhere.school, (foreignReport) =>
    tryRoutes(district, routes, { ...walking, foreignReport }, sending),
  );
  const wrongTokens = await wrongTokenAttempts(options.issuer, someone.subject, used);
  const signIns = await sendAttempts(wrongTokens, sending);
  const wrongCode = await withActivationCode(district, async (email) =>
    email === undefined ? [] : sendAttempts([wrongCodeAttempt(email)], sending),
  );
  const disabled = await tryDisabled(district, walkers, options, sending);
  const ofSystems = await tryOtherSystems(district, document, someone, sending);
  const guesses = await tryPasswords(district, walkers, options, sending);
  const ofRules = await breakRules(district, walking, options, sending);
  const refused = [...onRoutes, ...signIns, ...wrongCode, ...disabled, ...ofSystems, ...guesses, ...ofRules];
  return [...refused, ...openedPages, ...rowsNotFound(walkers, promised)];
}

async function tryRoutes(
  district: District,
  routes: readonly DeclaredRoute[],
  walking: Walking,
  sending: Sending,
): Promise<WalkLine[]> {
  const tries = [nowhereAttempt, ...routes.flatMap((route) => attemptsOn(route, walking))];
  const attempts = tries.filter((each) => "tried" in each);
  const isFormer = ({ tried }: Attempt) => tried === "former-row";
  const usual = await sendAttempts(
    attempts.filter((each) => !isFormer(each)),
    sending,
  );
  const former = await tryFormer(district, walking, () => sendAttempts(attempts.filter(isFormer), sending));
  return [...usual, ...former, ...tries.filter((each) => "uncovered" in each)];
}

async function tryFormer(district: District, { walkers }: Walking, attempts: () => Promise<WalkLine[]>) {
  for (const { own, foreign } of walkers)
    for (const { tried, seat } of foreign) {
      if (tried !== "former-row") continue;
      const { teacher, section } = own;
      const former = { teacher, section, student: seat.student, formerSection: seat.section };
      return await withFormerRows(district, former, attempts);
    }
  return [];
}

function uncovered(route: string, because: string): WalkLine {
  return { route, uncovered: because };
}

type Document = { readonly routes: DeclaredRoute[]; readonly sessionCookie: string | undefined };

async function readDocument({ target, signal }: Sending): Promise<Document | undefined> {
  try {
    const document: unknown = await (await fetch(target + documentPath, { signal })).json();
    return { routes: routesToWalk(document, promised), sessionCookie: sessionCookieOf(document) };
  } catch {
    return undefined;
  }
}

/** Sessions by subject, of those whom the SIS lets in, and the token of the first to walk. */
async function sessionsOf(walkers: readonly Walker[], options: WalkOptions, { target, signal }: Sending) {
  const tokens = new Map<string, string>();
  const sign = async (subject: string) => {
    const token = await options.issuer.sign(subject);
    tokens.set(subject, token);
    return token;
  };
  const open = createOpenSessions({ target, sign, signal, onPasswordSent: options.onPasswordSent });
  const subjects = walkers.filter(({ guardian }) => guardian === undefined).map(({ subject }) => subject);
  const guardians = walkers.flatMap(({ subject: username, guardian }) =>
    guardian === undefined ? [] : [{ username, password: options.guardianPassword(guardian) }],
  );
  const ofOthers = await orNobody(() => open.ofSubjects(subjects));
  const ofGuardians = await orNobody(() => open.withPasswords(guardians));
  const used = tokens.get(walkers[0]?.subject ?? "") ?? "";
  return { sessions: new Map([...ofOthers, ...ofGuardians]), used };
}

async function orNobody(
  open: () => Promise<ReadonlyMap<string, string>>,
): Promise<ReadonlyMap<string, string>> {
  try {
    return await open();
  } catch (error) {
    if (error instanceof NotLetIn || error instanceof DOMException) return new Map();
    throw error;
  }
}

async function tryDisabled(
  district: District,
  walkers: readonly Walker[],
  { issuer, guardianPassword }: WalkOptions,
  sending: Sending,
) {
  const [someone] = walkers;
  const family = walkers.find(({ guardian }) => guardian !== undefined);
  if (someone === undefined || family?.guardian === undefined) return [];
  const password = guardianPassword(family.guardian);
  return await withSecondAccounts(
    district,
    [someone.subject, family.subject],
    { isDisabled: true },
    async (disabled) => sendAttempts(await disabledAttempts(issuer, disabled, password), sending),
  );
}

async function tryOtherSystems(
  district: District,
  { routes }: Document,
  { own: seat }: Walker,
  sending: Sending,
): Promise<WalkLine[]> {
  const { day } = district;
  const ofSystems = routes.filter(({ kind, isUnpromised }) => kind === "client" && !isUnpromised);
  return await withOtherSystems(district, async (systems) =>
    sendAttempts(await otherSystemAttempts(ofSystems, systems, { day, seat }), sending),
  );
}

/** On a second account, so that nobody's own becomes slower. */
async function tryPasswords(
  district: District,
  walkers: readonly Walker[],
  { guardianPassword }: WalkOptions,
  sending: Sending,
): Promise<WalkLine[]> {
  const family = walkers.find(({ guardian }) => guardian !== undefined);
  if (family?.guardian === undefined) return [];
  const password = guardianPassword(family.guardian);
  return await withSecondAccounts(district, [family.subject], { isDisabled: false }, async ([second]) => {
    if (second === undefined) return [];
    const near = await sendAttempts(nearPasswordAttempts(second.subject, password), sending);
    const { before, last } = guessAttempts(second.subject);
    const guesses = await sendAttempts(before, sending);
    return [...near, ...guesses, ...(await sendAttempts([last], sending))];
  });
}

const administrator = "district-administrator";

/** By someone who may change everything, and by those who used a key. */
async function breakRules(
  district: District,
  { walkers, day }: Pick<Walking, "walkers" | "day">,
  { issuer: { sign } }: WalkOptions,
  sending: Sending,
) {
  const session = walkers.find(({ role }) => role === administrator)?.session;
  if (session === undefined) return [];
  const by = { session, day };
  const seats = await readForbiddenSeats(district);
  const seen = await readStudentsSeen(district);
  const keys = await readUsedKeys(district);
  const { ofSubjects } = createOpenSessions({ ...sending, sign });
  const sessions = await orNobody(() => ofSubjects(keys.map(({ subject }) => subject)));
  const attempts = [
    ...seats.map((seat) => seatAttempt(seat, by)),
    ...seen.flatMap((student) => entryAttempts(student, by)),
    ...keys.flatMap((key) => {
      const own = sessions.get(key.subject);
      if (own === undefined) return [];
      const closed = closedDayAttempt(key, own, day);
      return [keyAttempt(key, own, day), ...(closed === undefined ? [] : [closed])];
    }),
  ];
  return [...(await sendAttempts(attempts, sending)), ...rulesNotTried(attempts, administrator)];
}
