/** What a journey is: its row in the model, where its people come from, and the steps of one visit. */
import type { Outcome, Write } from "../../readiness/evidence/ledger-entry.ts";
import type { SisSystemId } from "../../readiness/evidence/sis-systems.ts";
import type { ForbiddenCall } from "../../targets/reference-sis/client/forbidden.ts";
import type { ReadBack, ReadCall, WriteCall } from "../../targets/reference-sis/client/request.ts";
import type { SignIn, SignInAnswer } from "../../targets/reference-sis/client/requests/access.ts";
import type { PersonOf, Pool } from "../../targets/reference-sis/people/pool.ts";
import type { AttendanceTeacher } from "../../targets/reference-sis/people/pools/attendance-teachers.ts";
import type { SignedIn } from "../../targets/reference-sis/people/signed-in.ts";
import type { Compare } from "../compare/difference.ts";

export type Journey<From extends Pool = Pool> = {
  readonly id: string;
  /** Who does what, for a reader of the plan. */
  readonly title: string;
  /** The part of an SIS that it is about. */
  readonly system: SisSystemId;
  /** Requests of one visit, on average. */
  readonly requests: number;
  /** Shortened, as the quiet hours are [K]: the minute that a teacher really spends on a roster becomes two seconds. */
  readonly thinkSeconds: number;
  /** Arrivals that even the smallest rehearsal sends in each phase, so that every kind of request is measured. [K] */
  readonly leastArrivals: number;
  /** The pool of the target that its people come from. */
  readonly people: From["id"];
  /** The requests of one visit, by name, if all goes well: what the SIS must let people do. `index`: as in the visit. */
  plans(person: PersonOf<From>, index: number): readonly string[];
  /** One visit. Called in k6, but imports nothing from k6. */
  steps(visit: Visit, person: PersonOf<From>): void;
};

/** One person's visit: what the steps of a journey can do. */
export type Visit = {
  readonly run: string;
  /** YYYY-MM-DD. */
  readonly day: string;
  /** The day after it: changes of students who are on today's rosters start then, since attendance may already have been taken. */
  readonly tomorrow: string;
  /** Index of the person in the journey's pool: the key of every draw in the visit. */
  readonly person: number;
  /** Pauses for about `seconds`: half to one and a half times as long, shortened by the plan. */
  think(seconds: number, step: number): void;
  /** Signs in the way an impatient person does, with the call for each try, from 0; true once a session is open. */
  signIn(callOf: (tries: number) => SignIn, compare: Compare<SignInAnswer>): boolean;
  /** Continues a session that was opened before the load. */
  resume(person: SignedIn): void;
  /** Goes on with the token of another system, which writes nothing. */
  useToken(token: string): void;
  /** Undefined if the request wasn't accepted. */
  read<Result>(call: ReadCall<Result>): Result | undefined;
  /** Same, and compares the answer with what is known. */
  check<Shown>(call: ReadCall<Shown>, compare: Compare<Shown>): Shown | undefined;
  /** Sends a request that must be refused. */
  tryForbidden(forbidden: ForbiddenCall): void;
  write<Shape extends Write>(call: WriteCall<Shape>): Written<Shape>;
  /** Both at the same moment, if there is a rival; returns the one that was confirmed, or one's own. */
  writeAtOnce<Shape extends Write>(call: WriteCall<Shape>, rival: Rival<Shape> | undefined): Written<Shape>;
  /** Both at the same moment, for something that only one of the two can have. */
  contest<Shape extends Write>(call: WriteCall<Shape>, rival: Rival<Shape>): void;
  /** Looks at once for what was written; for the writes among these that were accepted. */
  readBack(written: readonly WrittenOp[], look: ReadBack): void;
  /** Another person looks until they see it; nobody does without a session. */
  letSee(session: string | undefined, written: readonly WrittenOp[], look: ReadBack): void;
  /** Counts a teacher who came to take attendance. */
  expectAttendance(schoolSize: AttendanceTeacher["size"]): void;
};

/** Somebody else, and what they write: the same record, as they saw it before. */
export type Rival<Shape extends Write> = { readonly person: SignedIn; readonly call: WriteCall<Shape> };

/** Which operation a write was, and how it ended. */
export type WrittenOp = {
  readonly op: string;
  readonly kind: string;
  readonly outcome: Outcome;
  /** When its answer was complete, by the generator's clock. */
  readonly answeredAt: number;
};

export type Written<Shape extends Write> = WrittenOp & {
  /** HTTP status; 0 if there was no answer. */
  readonly status: number;
  readonly sent: Shape["sent"];
  /** What the ledger keeps from a 2xx response; otherwise undefined. */
  readonly kept: Shape["answer"] | undefined;
};
