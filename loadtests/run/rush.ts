/**
 * Once the load is over and nothing is measured any more: families look up a schedule, more of them at once than the SIS
 * admits. Those who are turned away wait as long as they are told and ask again. Each must be served, and shown what is on
 * record: the SIS is asked for many students at once, and mustn't mix them up.
 */

import { setTimeout as delay } from "node:timers/promises";
import { draw } from "../../parts/draw.ts";
import { within } from "../../parts/within.ts";
import type { DifferingAnswer } from "../../readiness/evidence/answers-evidence.ts";
import type { OnRecord } from "../../targets/reference-sis/contents/on-record.ts";
import { differenceInWhole } from "../compare/compare-whole.ts";
import { type OutsideVisits, outsideVisitsOf, together } from "./outside-visits.ts";

/** Look-ups of families: sent in all, turned away at first, and served after that. */
export type Rush = { readonly sent: number; readonly turnedAway: number; readonly cameBack: number };

/** What a family looks up, and what they must be shown. */
export type RushLook = {
  readonly session: string;
  readonly onRecord: Omit<OnRecord, "body">;
  readonly body: unknown;
};

/** Also how each answer compares with what is on record; to be served nothing is as wrong as another child's schedule. */
export type ComparedRush = { readonly rush: Rush; readonly outside: OutsideVisits };

export const noRush: Rush = { sent: 0, turnedAway: 0, cameBack: 0 };

/** At once in one session: fewer than an SIS lets one person have, and together more than it admits. [K] */
const ofEachSession = 18;
/** A rush that turns nobody away is followed by another: the first one also opens the connections. */
const mostRushes = 4;
/** How often somebody who is turned away again comes back. */
const mostReturns = 8;
/** For all of it. */
const patienceMs = 30_000;

export async function rushIn(
  families: readonly RushLook[],
  target: string,
  signal: AbortSignal | undefined,
): Promise<ComparedRush> {
  const bounded = within(patienceMs, signal);
  const looks = families.flatMap((look) => Array.from({ length: ofEachSession }, () => look));
  let rush = noRush;
  const outside: OutsideVisits[] = [];
  for (let tried = 0; tried < mostRushes && rush.turnedAway === 0; tried += 1) {
    const ended = await Promise.all(looks.map((look, index) => lookUp({ ...look, index, target }, bounded)));
    rush = addUp(ended);
    outside.push(outsideVisitsOf(ended.map(({ look, ...of }) => compared(look, of))));
  }
  signal?.throwIfAborted();
  return { rush, outside: together(...outside) };
}

type Look = RushLook & { readonly index: number; readonly target: string };
/** How often a look-up was turned away, and what it was shown at last. */
type Outcome = {
  readonly turnedAway: number;
  readonly answer: Shown | Refused;
};
type Ended = Outcome & { readonly look: Look };
type Shown = { readonly shown: unknown };
/** For how long to stay away: for good if nobody says. */
type Refused = { readonly waitMs: number; readonly because: string };

function compared({ onRecord, body }: Look, outcome: Outcome) {
  const { name } = onRecord.call;
  const difference = differenceOf(onRecord, body, outcome);
  return { name, difference: difference && differingAnswer(onRecord, difference) };
}

type Difference = Pick<DifferingAnswer, "expected" | "seen">;

function differenceOf(onRecord: RushLook["onRecord"], body: unknown, { turnedAway, answer }: Outcome) {
  if ("shown" in answer) return differenceInWhole(body, answer.shown, onRecord);
  const seen = `${answer.because}, after ${turnedAway} in all that weren't served`;
  return { expected: "what is on record, in the end", seen };
}

function differingAnswer({ call, students }: RushLook["onRecord"], difference: Difference): DifferingAnswer {
  const of = { name: call.name, is: "wrong", school: null } as const;
  return { ...of, atMs: Date.now(), students: [...students], ...difference };
}

async function lookUp(look: Look, signal: AbortSignal): Promise<Ended> {
  let turnedAway = 0;
  for (;;) {
    const answer = await ask(look, signal);
    if ("shown" in answer) return { look, turnedAway, answer };
    turnedAway += 1;
    const { waitMs } = answer;
    if (waitMs === never || turnedAway > mostReturns) return { look, turnedAway, answer };
    // Nobody comes back at the very moment that everybody else does.
    await delay(waitMs * (1 + draw(look.index, turnedAway)), undefined, { signal }).catch(() => {});
  }
}

const never = Number.POSITIVE_INFINITY;
const busy = 503;

async function ask(look: Look, signal: AbortSignal): Promise<Shown | Refused> {
  const { session, target, onRecord } = look;
  const { method, path } = onRecord.call;
  try {
    const headers = { authorization: `Bearer ${session}` };
    const answer = await fetch(target + path, { method, headers, signal });
    const text = await answer.text();
    if (answer.ok) return { shown: JSON.parse(text) };
    const seconds = Number(answer.headers.get("retry-after") ?? Number.NaN);
    const waits = answer.status === busy && Number.isFinite(seconds);
    return { waitMs: waits ? seconds * 1000 : never, because: `HTTP ${answer.status}` };
  } catch {
    return { waitMs: never, because: "no answer" };
  }
}

function addUp(ended: readonly Ended[]): Rush {
  const away = ended.filter(({ turnedAway }) => turnedAway > 0);
  return {
    sent: ended.length,
    turnedAway: away.length,
    cameBack: away.filter(({ answer }) => "shown" in answer).length,
  };
}
