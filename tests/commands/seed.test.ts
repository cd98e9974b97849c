/** `firstbell seed` and `firstbell audit` as processes: results, reuse, and interruption at a bad moment. */
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { z } from "zod";
import { auditAnswer } from "../support/audit-answer.ts";
import { isRunning, runFirstbell, startNode } from "../support/child.ts";
import { descendantsOf } from "../support/descendants.ts";
import { type HomeFolder, makeHomeFolder } from "../support/home-folder.ts";
import { textWith } from "../support/matchers.ts";
import { patience } from "../support/patience.ts";
import { createDatabase } from "../support/postgres.ts";

const seeded = z.object({
  students: z.number(),
  schools: z.number(),
  rows: z.number(),
  seconds: z.number(),
  digest: z.string(),
  reused: z.boolean(),
});

let home: HomeFolder;
beforeEach(async () => {
  home = await makeHomeFolder();
});
afterEach(() => home.remove());

function run(...args: string[]) {
  return runFirstbell(args, home.environment);
}

/** A district large enough to be interrupted while it's seeded. */
async function startLongSeed() {
  const seed = startNode(["firstbell.ts", "seed", "--students", "200000"], home.environment);
  await seed.line(/seed: [\d,]+ of [\d,]+ rows/);
  return { seed, started: await descendantsOf(seed.processId) };
}

async function expectAllGone(processIds: number[]): Promise<void> {
  expect(processIds.length).toBeGreaterThan(0);
  await vi.waitFor(() => expect(processIds.filter(isRunning)).toEqual([]), patience);
}

test("seed prints a digest, the second time from a copy, and audit finds nothing critical", async () => {
  const first = await run("seed", "--students", "500", "--json");
  expect(first.exitCode).toBe(0);
  const one = seeded.parse(JSON.parse(first.output));
  const two = seeded.parse(JSON.parse((await run("seed", "--students", "500", "--json")).output));
  expect([one.reused, two.reused]).toEqual([false, true]);
  expect(two.digest).toBe(one.digest);
  const audited = await run("audit", "--json");
  expect(audited.exitCode).toBe(0);
  const { rules } = auditAnswer.parse(JSON.parse(audited.output));
  expect(rules.map(({ status }) => status)).not.toContain("not-checkable");
});

test("the user's own Postgres (DATABASE_URL) can be seeded twice, by one command at a time", async () => {
  const database = await createDatabase("own", "template0");
  const environment = { ...home.environment, DATABASE_URL: database.url };
  /** Other tests seed on the same server, so that what was kept of the first district may be gone. */
  const seedOnce = async (): Promise<string> => {
    const { output, errors, exitCode } = await runFirstbell(
      ["seed", "--students", "500", "--json"],
      environment,
    );
    expect(exitCode, errors).toBe(0);
    return seeded.parse(JSON.parse(output)).digest;
  };
  expect(await seedOnce()).toBe(await seedOnce());
  const audited = await runFirstbell(["audit", "--day", "2026-08-14"], environment);
  expect(audited).toMatchObject({
    exitCode: 0,
    output: textWith("as of Friday, August 14, 2026"),
  });
  const serving = startNode(["firstbell.ts", "serve"], environment);
  onTestFinished(async () => {
    serving.kill("SIGINT");
    await serving.finished;
  });
  await serving.line(/listens on/);
  const elsewhere = { ...environment, FIRSTBELL_HOME: `${home.path}/elsewhere` };
  const second = await runFirstbell(["seed", "--students", "500"], elsewhere);
  expect([second.exitCode, second.errors]).toEqual([
    3,
    expect.stringContaining(`is using database ${database.name}`),
  ]);
  expect((await runFirstbell(["audit"], elsewhere)).exitCode).toBe(0);
  serving.kill("SIGINT");
  expect((await serving.finished).exitCode).toBe(130);
  await database.drop();
});

test("an interrupted seeding exits 130, stops everything, and leaves no district that looks complete", async () => {
  const { seed, started } = await startLongSeed();
  seed.kill("SIGINT");
  const { exitCode, errors } = await seed.finished;
  expect(exitCode).toBe(130);
  expect(errors).toContain("Everything that was started has been stopped");
  await expectAllGone(started);
  const audited = await run("audit");
  expect(audited.exitCode).toBe(3);
  expect(audited.errors).toContain("firstbell seed");
});

test("a killed seeding leaves no Postgres, and the next one starts over", async () => {
  const { seed, started } = await startLongSeed();
  seed.kill("SIGKILL");
  await seed.finished;
  await expectAllGone(started);
  const next = seeded.parse(JSON.parse((await run("seed", "--students", "500", "--json")).output));
  expect(next).toMatchObject({ students: 500, reused: false });
});

test("a second command in the same home says which one is running and how to run both", async () => {
  const first = startNode(["tests/support/processes/hold-lock.ts", home.path]);
  await first.line(/held/);
  const second = await run("rehearse", "--students", "500");
  expect(second.exitCode).toBe(3);
  expect(second.errors).toContain(`process ${first.processId} (firstbell rehearse`);
  expect(second.errors).toContain("FIRSTBELL_HOME=");
  first.kill("SIGKILL");
  await first.finished;
});
