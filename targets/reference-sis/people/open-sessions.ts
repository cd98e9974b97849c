/**
 * Opens sessions before the load for staff who signed in earlier in the morning, so that the sign-in phase measures
 * only sign-ins, and the attendance peaks only attendance.
 */

import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { within } from "../../../parts/within.ts";
import {
  type SeenAccount,
  type SignIn,
  signInWithDistrict,
  signInWithPassword,
} from "../client/requests/access.ts";
import type { WithPassword } from "./entrance.ts";

/** Without an account, it's compared as one that lacks it. */
const accountShape = z
  .object({ accountId: z.int().optional(), role: z.string().optional() })
  .transform(({ accountId, role }): SeenAccount => ({ accountId, role }))
  .catch({ accountId: undefined, role: undefined });
const answerShape = z.object({
  token: z.string(),
  expiresAt: z.string().optional().catch(undefined),
  account: accountShape,
});
const wholeShape = z.object({ account: z.unknown().optional() });
/** At once: enough to keep one core of the SIS busy, too few to queue. */
const lanes = 12;
const mostAttempts = 4;
/** How many characters of a response an error quotes. */
const quotedLength = 200;
const patienceMs = 10_000;

/** The SIS let someone in too late, or not at all. */
export class NotLetIn extends Error {
  constructor(status: number, text: string) {
    const answered = status === 0 ? "gave no answer" : `answered ${status}`;
    super(
      `The SIS ${answered} to a sign-in before the load: ${text.replace(/\s+/g, " ").slice(0, quotedLength)}`,
    );
  }
}

export type SessionsOptions = {
  readonly target: string;
  sign(subject: string): Promise<string>;
  /** Called when a password was sent, unless the SIS clearly refused it. */
  readonly onPasswordSent?: ((username: string) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** Session tokens by subject or user name; one that is already open is used again. */
export type OpenSessions = {
  /** Throws `NotLetIn` if the SIS refuses one of them. */
  ofSubjects(subjects: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Without those whom the SIS refuses. */
  withPasswords(people: readonly WithPassword[]): Promise<ReadonlyMap<string, string>>;
  /** As whom the SIS let each of them in, by subject or user name. */
  letInAs(): ReadonlyMap<string, LetIn>;
};

/** Who somebody was signed in as, when, and when they were told that the session ends. */
export type LetIn = SeenAccount & {
  /** The account as the SIS sent it. */
  readonly whole: unknown;
  readonly atMs: number;
  readonly expiresAt: string | undefined;
};

export function createOpenSessions(options: SessionsOptions): OpenSessions {
  const sessions = new Map<string, string>();
  const accounts = new Map<string, LetIn>();
  const keep = (subject: string, { token, expiresAt, account, whole }: Opened): void => {
    sessions.set(subject, token);
    accounts.set(subject, { ...account, expiresAt, whole, atMs: Date.now() });
  };
  return {
    ofSubjects: async (subjects) => {
      await inLanes(new Set(subjects), async (subject) => {
        if (sessions.has(subject)) return;
        const signIn = async () => signInWithDistrict(await options.sign(subject));
        keep(subject, await openSession(signIn, options));
      });
      return sessions;
    },
    withPasswords: async (people) => {
      await inLanes(people, async ({ username, password }) => {
        const { status, text } = await send(
          options.target,
          signInWithPassword(username, password),
          options.signal,
        );
        if (isAccepted(status) || !isRefused(status)) options.onPasswordSent?.(username);
        if (isAccepted(status)) keep(username, openedIn(status, text));
      });
      return sessions;
    },
    letInAs: () => accounts,
  };
}

async function inLanes<Entry>(
  entries: Iterable<Entry>,
  work: (entry: Entry) => Promise<void>,
): Promise<void> {
  const waiting = [...entries];
  async function lane(): Promise<void> {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) await work(next);
  }
  await Promise.all(Array.from({ length: lanes }, lane));
}

/**
 * An ID token works once, so each try has its own; and it comes when the SIS asks for it, because on a busy machine our
 * own single sign-on may have kept the SIS waiting.
 */
async function openSession(
  signIn: () => Promise<SignIn>,
  { target, signal }: SessionsOptions,
): Promise<Opened> {
  for (let attempt = 1; ; attempt++) {
    const { status, text, retryAfterMs } = await send(target, await signIn(), signal);
    if (isAccepted(status)) return openedIn(status, text);
    if (isRefused(status) || attempt === mostAttempts) throw new NotLetIn(status, text);
    await pause(retryAfterMs, undefined, { signal });
  }
}

function isAccepted(status: number): boolean {
  return status >= 200 && status < 300;
}

/** Clearly, so that nothing was opened; of those that aren't accepted. */
function isRefused(status: number): boolean {
  return status > 0 && status < 500;
}

type Opened = z.infer<typeof answerShape> & Pick<LetIn, "whole">;

function openedIn(status: number, text: string): Opened {
  try {
    const answer: unknown = JSON.parse(text);
    return { ...answerShape.parse(answer), whole: wholeShape.parse(answer).account };
  } catch {
    throw new NotLetIn(status, text);
  }
}

type Sent = { readonly status: number; readonly text: string; readonly retryAfterMs: number };

/** Status 0: no answer. */
async function send(
  target: string,
  { method, path, body }: SignIn,
  signal: AbortSignal | undefined,
): Promise<Sent> {
  try {
    const answer = await fetch(target + path, {
      method,
      headers: { "content-type": "application/json" },
      ...(body !== undefined && { body }),
      signal: within(patienceMs, signal),
    });
    return { status: answer.status, text: await answer.text(), retryAfterMs: retryAfterMs(answer) };
  } catch (error) {
    signal?.throwIfAborted();
    return { status: 0, text: error instanceof Error ? error.message : String(error), retryAfterMs: 0 };
  }
}

/** As long as the SIS asks for, up to the longest that anyone waits. */
function retryAfterMs({ headers }: Response): number {
  const seconds = Number(headers.get("retry-after") ?? 0);
  return Number.isFinite(seconds) ? Math.min(seconds * 1000, patienceMs) : 0;
}
