/**
 * Opens sessions before the load for staff who signed in earlier in the morning, so that the sign-in phase measures
 * only sign-ins, and the attendance peaks only attendance.
 */
import { z } from "zod";
import { type SignIn, signInWithDistrict } from "../client/requests/access.ts";

const answerShape = z.object({ token: z.string() });
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
  readonly signal?: AbortSignal | undefined;
};

/** A session token for each of these subjects; one that is already open is used again. */
export type OpenSessions = (subjects: readonly string[]) => Promise<ReadonlyMap<string, string>>;

export function createOpenSessions(options: SessionsOptions): OpenSessions {
  const sessions = new Map<string, string>();
  return async (subjects) => {
    const waiting = [...new Set(subjects)].filter((subject) => !sessions.has(subject));
    async function lane(): Promise<void> {
      for (let subject = waiting.pop(); subject !== undefined; subject = waiting.pop()) {
        sessions.set(subject, await openSession(subject, options));
      }
    }
    await Promise.all(Array.from({ length: lanes }, lane));
    return sessions;
  };
}

/** Each try has its own token, because each works once. */
async function openSession(subject: string, { target, sign, signal }: SessionsOptions): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    const { status, text } = await send(target, signInWithDistrict(await sign(subject)), signal);
    if (status >= 200 && status < 300) return tokenIn(status, text);
    if ((status > 0 && status < 500) || attempt === mostAttempts) throw new NotLetIn(status, text);
  }
}

function tokenIn(status: number, text: string): string {
  try {
    return answerShape.parse(JSON.parse(text)).token;
  } catch {
    throw new NotLetIn(status, text);
  }
}

/** Status 0: no answer. */
async function send(
  target: string,
  { method, path, body }: SignIn,
  signal: AbortSignal | undefined,
): Promise<{ readonly status: number; readonly text: string }> {
  const limit = AbortSignal.timeout(patienceMs);
  try {
    const answer = await fetch(target + path, {
      method,
      headers: { "content-type": "application/json" },
      ...(body !== undefined && { body }),
      signal: signal === undefined ? limit : AbortSignal.any([signal, limit]),
    });
    return { status: answer.status, text: await answer.text() };
  } catch (error) {
    signal?.throwIfAborted();
    return { status: 0, text: error instanceof Error ? error.message : String(error) };
  }
}
