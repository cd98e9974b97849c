/** How long people wait for an answer before they give up: what holds a virtual user while the SIS doesn't answer. */
import { draw } from "../../parts/draw.ts";
import { facts } from "./facts.ts";

/** For a request other than a sign-in. [K] */
export const requestTimeoutSeconds = 10;

/** Between two tries of a write: what the SIS asks for, but people at a counter don't wait longer than the second. [K] */
export const retrySeconds = { usual: 1, longest: 5 } as const;

/** Between two tries to sign in: half a second to one and a half. [K] */
export function signInPauseSeconds(person: number, tries: number): number {
  return 0.5 + draw(person, 110 + tries);
}

const longestPauseSeconds = 1.5;
const triesOfWrite = 2;

/** The longest that anyone waits for one thing, tries and pauses included. */
export const longestWaitSeconds = Math.max(
  Math.ceil(facts.attemptsWhenSlow.value) * (facts.patienceSeconds.value + longestPauseSeconds),
  triesOfWrite * requestTimeoutSeconds + retrySeconds.longest,
);
