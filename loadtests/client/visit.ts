/** A visit in k6: what the steps of a journey do is sent, timed and logged for one person. */
import { draw } from "../../parts/draw.ts";
import type { Visit } from "../model/journey.ts";
import { isSentAgain } from "../model/sent-again.ts";
import { answerOf } from "./answers.ts";
import { attemptAtOnce } from "./at-once.ts";
import { compareAnswer } from "./compare-answer.ts";
import { attempt } from "./ledger.ts";
import { attendanceDue } from "./measures.ts";
import { letSee, readBack } from "./read-back.ts";
import { type Person, send } from "./send.ts";
import { signIn } from "./sign-in.ts";
import { isOk } from "./statuses.ts";
import { tryForbidden } from "./try-forbidden.ts";

export type VisitOptions = Omit<Person, "session" | "writer"> & {
  readonly day: string;
  /** Index of the person in the journey's pool. */
  readonly index: number;
  readonly thinkScale: number;
};

export function openVisit({ day, index, thinkScale, ...options }: VisitOptions): Visit {
  const person: Person = { ...options, session: undefined, writer: undefined };
  return {
    run: options.run,
    day,
    tomorrow: dayAfter(day),
    person: index,
    think: (seconds, step) => person.tally.pause(seconds * thinkScale * (0.5 + draw(index, step))),
    signIn: (callOf, compare) => signIn(person, { callOf, compare }, index),
    resume: ({ session, account, staff }) => {
      person.session = session;
      person.writer = { account, staff };
    },
    read: (call) => {
      const response = send(person, call);
      return isOk(response.status) ? call.read(answerOf(person, call, response)) : undefined;
    },
    check: (call, compare) => {
      const response = send(person, call);
      return isOk(response.status) ? compareAnswer(person, call, response, compare) : undefined;
    },
    tryForbidden: (forbidden) => tryForbidden(person, forbidden),
    write: (call) => attempt(person, call, isSentAgain(index)),
    writeAtOnce: (call, rival) =>
      rival === undefined
        ? attempt(person, call, isSentAgain(index))
        : attemptAtOnce(person, call, rival, isSentAgain(index)),
    readBack: (written, look) => readBack(person, written, look),
    letSee: (session, written, look) => letSee({ ...person, session }, written, look),
    expectAttendance: (schoolSize) => attendanceDue.add(1, { school_size: schoolSize }),
  };
}

const dayMs = 86_400_000;

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + dayMs).toISOString().slice(0, 10);
}
