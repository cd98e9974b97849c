/** What a pool of people is: who a journey needs from the district, with what each needs to get in and to do. */
import type { District } from "./district.ts";
import type { Entrance } from "./entrance.ts";
import type { FreeStudents } from "./free-students.ts";
import type { KnownAccount } from "./known.ts";
import type { Onlookers } from "./onlookers.ts";
import type { Rivals } from "./rivals.ts";
import type { SeatTakers } from "./seat-takers.ts";

/** Class periods: the first of the day, all later ones, or any. */
export type Periods = "first" | "later" | "any";

/** People of one stream of the plan, in the order in which they arrive. */
export type WantedPeople = { readonly count: number; readonly periods: Periods };

/** Someone who signs in through the district's single sign-on. */
export type DistrictAccount = KnownAccount & {
  readonly subject: string;
  /** One for each try to sign in, because each works once. */
  readonly idTokens: readonly string[];
};

/** The most times that a person tries when signing in is slow. */
const triesAtMost = 4;

/** As many as wanted, each with its own tokens; some come more than once if the district has too few. */
export async function withTokens<Account extends { readonly subject: string }>(
  entrance: Entrance,
  accounts: readonly Account[],
  wanted: number,
): Promise<(Account & { readonly idTokens: readonly string[] })[]> {
  const tokens = (subject: string) => Array.from({ length: triesAtMost }, () => entrance.idToken(subject));
  return await Promise.all(
    repeatedTo(accounts, wanted).map(async (account) => ({
      ...account,
      idTokens: await Promise.all(tokens(account.subject)),
    })),
  );
}

export type PeopleSource = {
  readonly district: District;
  readonly entrance: Entrance;
  /** Shared by all pools, so that no two people work on the same student. */
  readonly freeStudents: FreeStudents;
  /** Shared as well: seats that other people take are no longer open. */
  readonly seatTakers: SeatTakers;
  readonly onlookers: Onlookers;
  readonly rivals: Rivals;
  /** Sections whose teachers take attendance: some of their families come to see it. */
  readonly sectionsToMark: Set<number>;
  /** Students who never come, as offices record later: no teacher sees them. */
  readonly noShows: Set<number>;
};

/** Adds what is known about the people who were chosen, once those of all pools are. */
export type Describe<Person> = () => Promise<readonly Person[]>;

export type Pool<Id extends string = string, Person = unknown> = {
  readonly id: Id;
  /** Chooses fewer than wanted if the district has no more; people then come more than once. */
  choose(source: PeopleSource, wanted: readonly WantedPeople[]): Promise<Describe<Person>>;
};

/** The people in a pool. */
export type PersonOf<From> = From extends Pool<string, infer Person> ? Person : never;

export function countOf(wanted: readonly WantedPeople[]): number {
  return wanted.reduce((sum, { count }) => sum + count, 0);
}

/** The list over and over until it's long enough: only if a district is too small for the load. */
export function repeatedTo<Entry>(entries: readonly Entry[], length: number): Entry[] {
  if (entries.length === 0) return [];
  return Array.from({ length }, (_, index) => entries[index % entries.length]).filter(
    (entry) => entry !== undefined,
  );
}
