/** Watches Postgres from its own side while a load runs, and writes what it saw into the run's database.json. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { Plan } from "../../loadtests/model/plan.ts";
import { once } from "../../parts/once.ts";
import { type DatabaseLooks, lookAtDatabase } from "./look-at-database.ts";
import type { DatabaseWatchOptions } from "./watch-options.ts";

export type DatabaseWatch = {
  onPlan(plan: Plan): void;
  /** The first people arrive now. */
  onBegin(): void;
  /** Call while the SIS still answers. A second call waits for the first. */
  loadEnded(): Promise<void>;
  /** Writes the file. Call after the SIS has stopped: a connection reports the indexes it used only when it closes. */
  finish(): Promise<void>;
  /** A second call waits for the first. */
  stop(): Promise<void>;
};

/** Shorter lock waits don't hurt anyone. */
const everyMs = 300;

type Looking = {
  /** The next look is due now. */
  lookNow(): void;
  /** Waits for the look in progress. */
  end(): Promise<void>;
};

/** Never fails because of Postgres: the file lists what is missing. */
export async function watchDatabase(options: DatabaseWatchOptions): Promise<DatabaseWatch> {
  const looks = lookAtDatabase(options);
  await looks.prepare();
  const looking = lookAgainAndAgain(looks);
  const stop = async (): Promise<void> => {
    await looking.end();
    await looks.end();
  };
  return {
    onPlan: looks.onPlan,
    onBegin: () => {
      looks.onBegin();
      looking.lookNow();
    },
    loadEnded: once(async () => {
      await looking.end();
      await looks.lastLook();
    }),
    finish: async () => {
      const evidence = await looks.evidence();
      await writeFile(join(options.runDirectory, "database.json"), `${JSON.stringify(evidence)}\n`);
      await stop();
    },
    stop,
  };
}

function lookAgainAndAgain(looks: DatabaseLooks): Looking {
  let pause = new AbortController();
  let ending = false;
  const loop = async (): Promise<void> => {
    while (!ending) {
      pause = new AbortController();
      await looks.look();
      // Cut short by lookNow().
      await delay(everyMs, undefined, { signal: pause.signal }).catch(() => {});
    }
  };
  const ended = loop();
  return {
    lookNow: () => pause.abort(),
    end: () => {
      ending = true;
      pause.abort();
      return ended;
    },
  };
}
