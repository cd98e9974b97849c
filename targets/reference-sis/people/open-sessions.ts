/**
 * Opens sessions before the load for those who signed in earlier in the morning: teachers in the attendance waves,
 * counters and counselors. So the storm alone is the storm, and the waves measure attendance.
 */
import { z } from "zod";
import { paths } from "../client/paths.ts";

const answerShape = z.object({ token: z.string() });
/** At once; enough to keep one core of the SIS busy, too few to queue. */
const lanes = 12;
const attempts = 4;

async function openSession(
  target: string,
  idToken: string,
  signal: AbortSignal | undefined,
): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    const answer = await fetch(target + paths.signInDistrict, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ idToken }),
      ...(signal && { signal }),
    });
    const text = await answer.text();
    if (answer.ok) return answerShape.parse(JSON.parse(text)).token;
    if (answer.status < 500 || attempt === attempts)
      throw new Error(
        `The SIS answered ${answer.status} to a sign-in before the load: ${text.slice(0, 200)}`,
      );
  }
}

export type OpenSessionsOptions = {
  target: string;
  subjects: string[];
  sign(subject: string): Promise<string>;
  onProgress?: (opened: number, of: number) => void;
  signal?: AbortSignal;
};

/** A session token for each distinct subject. */
export async function openSessions(options: OpenSessionsOptions): Promise<Map<string, string>> {
  const waiting = [...new Set(options.subjects)];
  const total = waiting.length;
  const sessions = new Map<string, string>();
  const lane = async () => {
    for (let subject = waiting.pop(); subject !== undefined; subject = waiting.pop()) {
      const idToken = await options.sign(subject);
      sessions.set(subject, await openSession(options.target, idToken, options.signal));
      options.onProgress?.(sessions.size, total);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return sessions;
}
