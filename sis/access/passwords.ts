/** Checks passwords with argon2id on threads: a limited number at once, more wait in a queue, and a full queue sheds. */
import { type Algorithm, hash, verify } from "@node-rs/argon2";
import type { PasswordHasher } from "../dependencies.ts";
import { type Refusal, refuseBusy } from "../errors.ts";

export type HasherOptions = {
  readonly concurrency: number;
  readonly queue: number;
  readonly retryAfterSeconds: number;
  /** Called with how long each check waited for its turn. */
  readonly waited?: (seconds: number) => void;
  /** Called with how long each check took once it had its turn. */
  readonly checked?: (seconds: number) => void;
};

const argon2id: Algorithm.Argon2id = 2;
/** One of OWASP's equivalent minimums; 17 ms of a core. */
const cost = { algorithm: argon2id, memoryCost: 7168, timeCost: 5, parallelism: 1 } as const;

export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

export async function createPasswordHasher(options: HasherOptions): Promise<PasswordHasher> {
  const nobodysHash = await hashPassword("nobody has this password");
  const waiters: (() => void)[] = [];
  let running = 0;

  const turn = (): Promise<void> | undefined => {
    if (running >= options.concurrency) return new Promise((resolve) => waiters.push(resolve));
    running += 1;
    return undefined;
  };
  const handOver = (): void => {
    const next = waiters.shift();
    if (next) next();
    else running -= 1;
  };
  const check = async (passwordHash: string | undefined, password: string): Promise<boolean | Refusal> => {
    if (running >= options.concurrency && waiters.length >= options.queue) {
      return refuseBusy("busy", options.retryAfterSeconds);
    }
    const askedMs = performance.now();
    await turn();
    const turnMs = performance.now();
    options.waited?.((turnMs - askedMs) / 1000);
    try {
      const matches = await verify(passwordHash ?? nobodysHash, password);
      return matches && passwordHash !== undefined;
    } finally {
      options.checked?.((performance.now() - turnMs) / 1000);
      handOver();
    }
  };
  return { verify: check, hashing: () => running, waiting: () => waiters.length };
}
