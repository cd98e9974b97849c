/** The SIS on a database of small schools, with the pool that lets two of its requests take turns. */
import { randomUUID } from "node:crypto";
import { createApp, type SisApp } from "../../sis/app.ts";
import type { Dependencies } from "../../sis/dependencies.ts";
import { preferIndexes } from "../support/prefer-indexes.ts";
import { insertSmallSchool } from "../support/small-school.ts";
import { createSignIn, makeDependencies } from "../support/test-app.ts";
import { openPlayer, openPool, watchLocks } from "./open-player.ts";
import type { Answered } from "./outcome.ts";
import type { IsBlocked, Players } from "./play-order.ts";
import type { Rewrite } from "./player.ts";
import { readFootprints } from "./read-footprints.ts";
import {
  accountOf,
  clearShared,
  day,
  makeScene,
  prepareScenes,
  type Role,
  type Scene,
  stageScenes,
} from "./scene.ts";
import { createSteppingPool, type SteppingPool } from "./stepping-pool.ts";
import { type Cast, writes } from "./writes.ts";

/** A stage plays one pair at a time on a database of its own: a session that waits there waits for the other one. */
export type Stage = {
  readonly database: Dependencies["core"];
  readonly players: Players;
  readonly isBlocked: IsBlocked;
  /** Rows that no order has used yet. */
  nextScene(): Promise<Scene>;
  /** Sends a write's request as one of the players. */
  send(write: string, cast: Cast, operationId: string): Promise<Answered>;
  close(): Promise<void>;
};

/** The SIS's clock: a quarter past eight in the morning, in the district. */
const now = new Date(`${day}T15:15:00Z`);
/** An account that transfers in every order has done so thousands of times. */
const unbounded = { transfersPerHour: 1_000_000 };
const scenesAtOnce = 25;
const unchanged: Rewrite = (text) => text;

/** Fills a migrated database for `openStage`. */
export async function prepareStage(url: string): Promise<void> {
  await insertSmallSchool(url);
  const pool = openPool(url, "interleavings-prepare", 1);
  await prepareScenes(pool);
  await pool.end();
}

/** `rewrite` changes the statements of both players. */
export async function openStage(url: string, rewrite: Rewrite = unchanged): Promise<Stage> {
  await preferIndexes(url);
  const dependencies = await makeDependencies(url, { clock: () => now, settings: unbounded });
  const { core, portal, gate, integration } = dependencies;
  const footprintOf = await readFootprints(core);
  const name = `stage-${randomUUID().slice(0, 8)}`;
  const players: Players = [
    openPlayer(url, `${name}-first`, rewrite, footprintOf),
    openPlayer(url, `${name}-second`, rewrite, footprintOf),
  ];
  const stepping = createSteppingPool(openPool(url, `${name}-sis`, connections));
  const watch = openPool(url, `${name}-watch`, 1);
  await dependencies.telemetry.schools.refresh(core);
  let scenes = 0;
  const sis = createApp({ ...dependencies, core: stepping.pool });
  return {
    database: core,
    players,
    isBlocked: watchLocks(watch),
    nextScene: async () => {
      if (scenes % scenesAtOnce === 0) await stageScenes(core, scenes + 1, scenesAtOnce);
      await clearShared(core);
      scenes += 1;
      return makeScene(scenes);
    },
    send: createSend({ sis, stepping, players, tokens: createTokens(dependencies) }),
    close: async () => {
      const pools = [
        core,
        portal,
        gate,
        integration,
        stepping.pool,
        watch,
        ...players.map(({ pool }) => pool),
      ];
      for (const pool of pools) pool.on("error", () => {});
      await Promise.all(pools.map((pool) => pool.end()));
    },
  };
}

/** The same as the SIS's own; it decides how many writes may run at once. */
const connections = 8;

type Sending = {
  readonly sis: SisApp;
  readonly stepping: SteppingPool;
  readonly players: Players;
  readonly tokens: (role: Role, party: 0 | 1) => Promise<string>;
};

function createSend({ sis, stepping, players, tokens }: Sending): Stage["send"] {
  return async (name, cast, operationId) => {
    const write = writes[name];
    if (write === undefined) throw new Error(`There is no write ${name}.`);
    const token = await tokens(write.role, cast.party);
    const { method, path, body = null } = write.request(cast);
    const headers = new Headers({ Authorization: `Bearer ${token}`, "Idempotency-Key": operationId });
    if (body !== null) headers.set("Content-Type", "application/json");
    const player = players[cast.party];
    const response = await stepping.playAs(player, async () =>
      sis.hono.request(path, { method, headers, body }),
    );
    const answered: unknown = await response.json();
    return { status: response.status, body: answered };
  };
}

/** One session for each account. */
function createTokens(dependencies: Dependencies): Sending["tokens"] {
  const sessions = new Map<number, Promise<string>>();
  const signIn = createSignIn(dependencies);
  return async (role, party) => {
    const { accountId } = accountOf(role, party);
    const token = sessions.get(accountId) ?? signIn({ accountId });
    sessions.set(accountId, token);
    return await token;
  };
}
