/**
 * Once the load is over and nothing is measured any more: families look up a schedule, more of them at once than the SIS
 * admits. Those who are turned away wait as long as they are told and ask again, and each must be served.
 */

import { setTimeout as delay } from "node:timers/promises";
import { draw } from "../../parts/draw.ts";
import { within } from "../../parts/within.ts";
import { familySchedule } from "../../targets/reference-sis/client/requests/families.ts";
import type { FamilyInSession } from "./family-sessions.ts";

/** Look-ups of families: sent in all, turned away at first, and served after that. */
export type Rush = { readonly sent: number; readonly turnedAway: number; readonly cameBack: number };

export const noRush: Rush = { sent: 0, turnedAway: 0, cameBack: 0 };

/** At once in one session: fewer than an SIS lets one person have, and together more than it admits. [K] */
const ofEachSession = 18;
/** A rush that turns nobody away is followed by another: the first one also opens the connections. */
const mostRushes = 4;
/** How often somebody who is turned away again comes back. */
const mostReturns = 4;
/** For all of it. */
const patienceMs = 20_000;

export async function rushIn(
  families: readonly FamilyInSession[],
  target: string,
  signal: AbortSignal | undefined,
): Promise<Rush> {
  const bounded = within(patienceMs, signal);
  const looks = families.flatMap(({ session, students: [student] }) =>
    student === undefined ? [] : Array.from({ length: ofEachSession }, () => ({ session, student })),
  );
  let rush = noRush;
  for (let tried = 0; tried < mostRushes && rush.turnedAway === 0; tried += 1) {
    const ended = await Promise.all(looks.map((look, index) => lookUp({ ...look, index, target }, bounded)));
    rush = addUp(ended);
  }
  signal?.throwIfAborted();
  return rush;
}

type Look = {
  readonly session: string;
  readonly student: number;
  readonly index: number;
  readonly target: string;
};
/** How often a look-up was turned away, and whether it was served at last. */
type Ended = { readonly turnedAway: number; readonly served: boolean };

async function lookUp(look: Look, signal: AbortSignal): Promise<Ended> {
  let turnedAway = 0;
  for (;;) {
    const waitMs = await ask(look, signal);
    if (waitMs === undefined) return { turnedAway, served: true };
    turnedAway += 1;
    if (waitMs === never || turnedAway > mostReturns) return { turnedAway, served: false };
    // Nobody comes back at the very moment that everybody else does.
    await delay(waitMs * (1 + draw(look.index, turnedAway)), undefined, { signal }).catch(() => {});
  }
}

const never = Number.POSITIVE_INFINITY;
const busy = 503;

/** How long to wait before asking again; undefined if it was served, and for good if nobody says. */
async function ask({ session, student, target }: Look, signal: AbortSignal): Promise<number | undefined> {
  try {
    const { method, path } = familySchedule(student);
    const headers = { authorization: `Bearer ${session}` };
    const answer = await fetch(target + path, { method, headers, signal });
    await answer.arrayBuffer();
    if (answer.ok) return undefined;
    const seconds = Number(answer.headers.get("retry-after") ?? Number.NaN);
    return answer.status === busy && Number.isFinite(seconds) ? seconds * 1000 : never;
  } catch {
    return never;
  }
}

function addUp(ended: readonly Ended[]): Rush {
  const away = ended.filter(({ turnedAway }) => turnedAway > 0);
  return {
    sent: ended.length,
    turnedAway: away.length,
    cameBack: away.filter(({ served }) => served).length,
  };
}
