/** The people of a plan, read from the district, with their tokens, sessions and passwords: one file per journey. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { BadInput } from "../../parts/bad-input.ts";
import { readAccountBodies } from "../../targets/reference-sis/contents/account-contents.ts";
import { readAccountsOf } from "../../targets/reference-sis/people/accounts-of.ts";
import { allPools } from "../../targets/reference-sis/people/all-pools.ts";
import { createClientTokens } from "../../targets/reference-sis/people/client-tokens.ts";
import type { District } from "../../targets/reference-sis/people/district.ts";
import type { Entrance } from "../../targets/reference-sis/people/entrance.ts";
import { freeStudentsOf } from "../../targets/reference-sis/people/free-students.ts";
import type { Issuer } from "../../targets/reference-sis/people/issuer.ts";
import { onlookersOf } from "../../targets/reference-sis/people/onlookers.ts";
import { createOpenSessions, type OpenSessions } from "../../targets/reference-sis/people/open-sessions.ts";
import type { Describe, PeopleSource, WantedPeople } from "../../targets/reference-sis/people/pool.ts";
import { rivalsOf } from "../../targets/reference-sis/people/rivals.ts";
import { createSeatTakers } from "../../targets/reference-sis/people/seat-takers.ts";
import { allJourneys } from "../all-journeys.ts";
import { facts } from "../model/facts.ts";
import type { Journey } from "../model/journey.ts";
import type { Plan } from "../model/plan.ts";
import { peopleNeeded } from "../model/rates.ts";
import { compareEarlySignIns } from "./early-sign-ins.ts";
import { type FamilyInSession, openFamilySessions } from "./family-sessions.ts";
import type { OutsideVisits } from "./outside-visits.ts";

export type GatherOptions = {
  readonly plan: Plan;
  readonly district: District;
  readonly issuer: Issuer;
  readonly target: string;
  /** The password that the seed gave a guardian. */
  readonly guardianPassword: (guardianId: number) => string;
  /** The secret that the seed gave another system. */
  readonly clientSecret: (client: string) => string;
  /** Called with each token that another system got for its secret. */
  readonly onClientToken?: ((token: string) => void) | undefined;
  /** Called when a password was sent, unless the SIS clearly refused it. */
  readonly onPasswordSent?: ((username: string) => void) | undefined;
  /** How long the SIS's sessions last; undefined if nobody said. */
  readonly sessionHours?: number | undefined;
  readonly onProgress: (line: string) => void;
  readonly signal?: AbortSignal;
};

/** By the id of the journey: the journeys of the plan, and no others. */
export type People = ReadonlyMap<string, readonly unknown[]>;

type Gathered = {
  readonly people: People;
  /** How many different people they are, over all journeys. */
  readonly distinct: number;
  /** Some of those who come. */
  readonly families: readonly FamilyInSession[];
  readonly earlySignIns: OutsideVisits;
};

export async function gatherPeople(options: GatherOptions): Promise<Gathered> {
  options.onProgress("choosing people, and opening sessions for staff who signed in early");
  const cameIn = new Set<string>();
  const openSessions = createOpenSessions({ ...options, sign: options.issuer.sign });
  const source = sourceOf(options, openSessions, cameIn);
  const chosen = new Map<string, Describe<unknown>>();
  for (const journey of journeysOf(options.plan)) {
    chosen.set(journey.id, await chooseFor(journey, source, options.plan));
  }
  const people = new Map<string, readonly unknown[]>();
  for (const [journey, describe] of chosen) people.set(journey, await describe());
  refuseEmpty(people);
  reportTooFew(people, options);
  const families = await openFamilySessions(people, openSessions);
  const letInAs = openSessions.letInAs();
  const subjects = [...letInAs.keys()];
  const knownOf = await readAccountsOf(options.district, subjects);
  const onRecord = await readAccountBodies(options.district, subjects);
  return {
    people,
    distinct: cameIn.size,
    families,
    earlySignIns: compareEarlySignIns(letInAs, { knownOf, onRecord }, options.sessionHours),
  };
}

/** `cameIn` collects everyone who is given a way in: one person may make several journeys. */
function sourceOf(
  { district, issuer, guardianPassword, target, clientSecret, onClientToken, signal }: GatherOptions,
  { ofSubjects, withPasswords }: OpenSessions,
  cameIn: Set<string>,
): PeopleSource {
  const clientToken = createClientTokens({ target, clientSecret, onClientToken, signal });
  const entrance: Entrance = {
    idToken(subject) {
      cameIn.add(subject);
      return issuer.sign(subject);
    },
    sessions(subjects) {
      for (const subject of subjects) cameIn.add(subject);
      return ofSubjects(subjects);
    },
    passwordSessions: withPasswords,
    clientToken(client, scopes) {
      cameIn.add(`client ${client}`);
      return clientToken(client, scopes);
    },
    guardianPassword(guardianId) {
      cameIn.add(`guardian ${guardianId}`);
      return guardianPassword(guardianId);
    },
  };
  const shared = {
    freeStudents: freeStudentsOf(district),
    seatTakers: createSeatTakers(),
    onlookers: onlookersOf({ district, entrance, share: facts.onlookerShare.value }),
    rivals: rivalsOf({ district, entrance, share: facts.rivalShare.value }),
  };
  return { district, entrance, ...shared, sectionsToMark: new Set(), noShows: new Set() };
}

/** The journeys that a plan makes. */
export function journeysOf(plan: Plan): Journey[] {
  const ids = new Set(plan.streams.map(({ journey }) => journey));
  return allJourneys.filter(({ id }) => ids.has(id));
}

async function chooseFor(journey: Journey, source: PeopleSource, plan: Plan): Promise<Describe<unknown>> {
  const pool = allPools.find(({ id }) => id === journey.people);
  if (pool === undefined) throw new Error(`The target has no pool named ${journey.people}.`);
  const wanted = plan.streams
    .filter((stream) => stream.journey === journey.id)
    .map(({ arrivals, periods = "any" }): WantedPeople => ({ count: arrivals, periods }));
  return pool.choose(source, wanted);
}

function refuseEmpty(people: People): void {
  const missing = [...people].filter(([, pool]) => pool.length === 0).map(([journey]) => journey);
  if (missing.length === 0) return;
  throw new BadInput([
    {
      name: "the district",
      seen: `nobody for ${allJourneys
        .filter(({ id }) => missing.includes(id))
        .map(({ title }) => `“${title}”`)
        .join(", or ")}`,
      wanted: "somebody for each journey of the scenario",
      remedy: "Seed a larger district: one of 500 students has everybody. Or play a scenario of your own.",
    },
  ]);
}

/** Says for which journeys the district has fewer people than the plan sends. */
function reportTooFew(people: People, { plan, onProgress }: GatherOptions): void {
  const tooFew = [...people]
    .filter(([journey, pool]) => distinct(pool) < peopleNeeded(plan, journey))
    .map(([journey]) => journey);
  if (tooFew.length === 0) return;
  onProgress(`this district is small for the load: some people come more than once (${tooFew.join(", ")})`);
}

/**
 * Differs between two visits of one person: `again` marks one who has come before, tokens work once, and others look on or
 * get in the way in some visits.
 */
const ofVisit = new Set(["again", "idTokens", "colleague", "family", "rival", "contest"]);

/** How many different people these are. */
function distinct(pool: readonly unknown[]): number {
  const ofPerson = (key: string, value: unknown) => (ofVisit.has(key) ? undefined : value);
  return new Set(pool.map((person) => JSON.stringify(person, ofPerson))).size;
}

/** Readable only by their owner, since they hold sessions and passwords. */
export async function writePeople(people: People, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await Promise.all(
    [...people].map(([journey, pool]) =>
      writeFile(join(folder, `${journey}.json`), JSON.stringify(pool), { mode: 0o600 }),
    ),
  );
}
