/** Deletes expired sessions and tokens, a few at a time, so that no one waits for it. */
import type { Database } from "../db/statement.ts";
import type { Dependencies } from "../dependencies.ts";
import { removeExpired } from "./queries.ts";

const everyMs = 60_000;
/** Rows that one statement deletes: a few milliseconds of work. */
const atOnce = 500;

/** Deletes all that have expired by now. Several processes can do it at the same time. */
export async function removeAllExpired(database: Database, now: Date): Promise<void> {
  let removed = atOnce;
  while (removed === atOnce) removed = await removeExpired(database, now, atOnce);
}

/** Every minute, until the returned function is called; waits for the deletion that is under way. */
export function keepRemovingExpired({ portal, clock, log }: Dependencies): () => Promise<void> {
  let running = Promise.resolve();
  const timer = setInterval(() => {
    running = running
      .then(() => removeAllExpired(portal, clock()))
      .catch((error: unknown) => {
        log.warn({ err: error }, "expired sessions were not deleted");
      });
  }, everyMs).unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
