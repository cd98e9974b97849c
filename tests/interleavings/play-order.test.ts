/** Two sessions on real Postgres: one that waits for a lock lets the other run, and a wrong lock order shows. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { transaction } from "../../sis/db/transaction.ts";
import { createDatabase, type TestDatabase } from "../support/postgres.ts";
import { withClient } from "../support/with-client.ts";
import { openPlayer, openPool, watchLocks } from "./open-player.ts";
import { playOrders } from "./orders.ts";
import { type Players, playOrder } from "./play-order.ts";
import type { Player } from "./player.ts";
import { readFootprints } from "./read-footprints.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase("play_order", "template0");
  await withClient(database.url, (client) =>
    client.query(
      "CREATE TABLE counters (id int PRIMARY KEY, n int NOT NULL); INSERT INTO counters VALUES (1, 0), (2, 0)",
    ),
  );
});
afterAll(() => database.drop());

const unchanged = (text: string): string => text;

/** Adds one to each counter in this order. */
async function count(player: Player, ids: readonly number[]): Promise<void> {
  await transaction(player.pool, async (client) => {
    for (const id of ids)
      await client.query({ text: "UPDATE counters SET n = n + 1 WHERE id = $1", values: [id] });
  }).catch(() => {});
  player.turns().end();
}

/** The failures of each order. */
async function playCounting(ids: readonly [readonly number[], readonly number[]]): Promise<string[][]> {
  const watch = openPool(database.url, "play-order-watch", 1);
  const footprintOf = await readFootprints(watch);
  const players: Players = [
    openPlayer(database.url, "play-order-one", unchanged, footprintOf),
    openPlayer(database.url, "play-order-other", unchanged, footprintOf),
  ];
  const failures: string[][] = [];
  await playOrders(2, async (order) => {
    for (const player of players) player.begin();
    const counting = Promise.all([count(players[0], ids[0]), count(players[1], ids[1])]);
    const played = await playOrder(order, players, watchLocks(watch));
    await counting;
    failures.push(players.flatMap((player) => player.failures()));
    return played;
  });
  await Promise.all([...players.map(({ pool }) => pool), watch].map((pool) => pool.end()));
  return failures;
}

test("sessions that lock the same rows in the same order wait for each other to end, and neither fails", async () => {
  const failures = await playCounting([
    [1, 2],
    [1, 2],
  ]);
  expect(failures.length).toBeGreaterThan(5);
  expect(failures.flat()).toEqual([]);
});

test("sessions that lock the same rows in opposite orders deadlock in some interleavings", async () => {
  const failures = await playCounting([
    [1, 2],
    [2, 1],
  ]);
  expect(failures.filter((of) => of.includes("40P01")).length).toBeGreaterThan(0);
  expect(failures.filter((of) => of.length === 0).length).toBeGreaterThan(0);
});
