/** A visit in k6: what the steps of a journey do is sent, timed and logged for one person. */
import { draw } from "../../parts/draw.ts";
import type { Write } from "../../readiness/evidence/ledger-entry.ts";
import type { ReadCall, WriteCall } from "../../targets/reference-sis/client/request.ts";
import type { Visit, Written } from "../model/journey.ts";
import { isAnswerLost } from "../model/lost-answers.ts";
import { isReadKept } from "../model/sampled-reads.ts";
import { isSentAgain } from "../model/sent-again.ts";
import { answerOf, type Response } from "./answers.ts";
import { attemptAtOnce, contest } from "./at-once.ts";
import { compareAnswer } from "./compare-answer.ts";
import { keepRead } from "./keep-read.ts";
import { attempt, attemptUnanswered } from "./ledger.ts";
import { logLook } from "./log-look.ts";
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
  const isKept = isReadKept(index);
  /** Undefined if it isn't accepted. */
  const lookUp = <Result>(call: ReadCall<Result>): Response | undefined => {
    const sentAt = Date.now();
    const response = logLook(person, call, sentAt, send(person, call));
    if (!isOk(response.status)) return undefined;
    if (isKept) keepRead(call, answerOf(person, call, response), { sentAt, day });
    return response;
  };
  const write = <Shape extends Write>(call: WriteCall<Shape>): Written<Shape> =>
    isAnswerLost(index) ? attemptUnanswered(person, call) : attempt(person, call, isSentAgain(index));
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
    useToken: (token) => {
      person.session = token;
    },
    read: (call) => {
      const response = lookUp(call);
      return response && call.read(answerOf(person, call, response));
    },
    check: (call, compare) => {
      const response = lookUp(call);
      return response && compareAnswer(person, call, response, compare);
    },
    tryForbidden: (forbidden) => tryForbidden(person, forbidden),
    write,
    writeAtOnce: (call, rival) =>
      rival === undefined ? write(call) : attemptAtOnce(person, call, rival, isSentAgain(index)),
    contest: (call, rival) => contest(person, call, rival),
    readBack: (written, look) => readBack(person, written, look),
    letSee: (session, written, look) => letSee({ ...person, session }, written, look),
    expectAttendance: (schoolSize) => attendanceDue.add(1, { school_size: schoolSize }),
  };
}

const dayMs = 86_400_000;

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + dayMs).toISOString().slice(0, 10);
}
