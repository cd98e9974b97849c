/**
 * What explains a wait in the database, a pool or a school: its alert stays quiet while one of these conditions is
 * true.
 */
import { databaseWasAway } from "./database-restarted/condition.ts";
import { eventLoopIsLate } from "./event-loop-blocked/condition.ts";
import { lockWasHeld } from "./lock-held/condition.ts";
import { unlessAny, type Windows } from "./promql.ts";
import { sisWasSilent } from "./sis-silent/condition.ts";

export function unlessExplained({ windowSeconds, shortSeconds }: Windows): string {
  return unlessAny([
    lockWasHeld(windowSeconds + shortSeconds),
    eventLoopIsLate(shortSeconds),
    eventLoopIsLate(windowSeconds),
    databaseWasAway(windowSeconds),
    sisWasSilent(2 * windowSeconds),
  ]);
}
