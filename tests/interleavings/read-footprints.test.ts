/** A statement's footprint has every table that Postgres touches for it, and separates reading from locking. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { createDatabase, type TestDatabase } from "../support/postgres.ts";
import type { Footprint } from "./footprint.ts";
import { readFootprints } from "./read-footprints.ts";
import { openStage, prepareStage, type Stage } from "./stage.ts";
import { writes } from "./writes.ts";

let database: TestDatabase;
let stage: Stage;
beforeAll(async () => {
  database = await createDatabase("footprints");
  await prepareStage(database.url);
  stage = await openStage(database.url);
});
afterAll(async () => {
  await stage.close();
  await database.drop();
});

/** Every write looks for its own key there, which no other session does. */
const ofOwnKey = "audit_trail";

/** Of the transaction that one process has open. Each touched table stays locked until it ends. */
const touched = `
SELECT DISTINCT relname FROM pg_locks JOIN pg_class ON pg_class.oid = relation
WHERE pid = $1 AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
  AND relkind = 'r' AND relnamespace = 'public'::regnamespace`;

test.each(Object.keys(writes))("%s touches no table outside of its footprint", async (name) => {
  const [player] = stage.players;
  const scene = await stage.nextScene();
  const clash = writes[name]?.clashes[0] ?? "one-section";
  player.begin();
  const answering = stage
    .send(name, { scene, party: 0, clash }, crypto.randomUUID())
    .finally(() => player.turns().end());
  let known: ReadonlySet<string> = new Set();
  const outside = new Set<string>();
  for (;;) {
    await player.turns().stopped();
    if (player.turns().state() === "ended") break;
    for (const table of await tablesTouched(player.processId())) if (!known.has(table)) outside.add(table);
    known = known.union(tablesOf(player.pending()));
    player.turns().go();
  }
  expect((await answering).status).toBeLessThan(300);
  expect([...outside].filter((table) => table !== ofOwnKey)).toEqual([]);
});

test("reading, locking, changing and what a trigger looks at are told apart", async () => {
  const footprintOf = await readFootprints(stage.database);
  expect(footprintOf('select "id" from "students" where "id" = $1')).toMatchObject({
    reads: new Set(["students"]),
    holds: new Set(),
    shows: new Set(),
  });
  expect(footprintOf('select "id" from "students" for no key update')).toMatchObject({
    holds: new Set(["students"]),
    holdsKeys: new Set(),
    shows: new Set(),
  });
  const seat = footprintOf('insert into "section_enrollments" ("student_id") values ($1)');
  expect(seat.shows).toEqual(new Set(["section_enrollments"]));
  expect(seat.keepsKeys).toContain("students");
  expect(seat.reads).toContain("school_enrollments");
});

async function tablesTouched(processId: number): Promise<string[]> {
  const { rows } = await stage.database.query<{ relname: string }>(touched, [processId]);
  return rows.map(({ relname }) => relname);
}

function tablesOf(footprint: Footprint): ReadonlySet<string> {
  const { reads, keepsKeys, shares, holds, shows } = footprint;
  return reads.union(keepsKeys).union(shares).union(holds).union(shows);
}
