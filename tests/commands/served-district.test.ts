/** `serve`, and `load` and `audit` beside it, on one small district with planted defects. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { findK6 } from "../../loadtests/run/find-k6.ts";
import { runFirstbell, type Started, startNode } from "../support/child.ts";
import { type HomeFolder, makeHomeFolder } from "../support/home-folder.ts";

const minutesMs = 60_000;

const served = z.object({
  url: z.url(),
  accounts: z.array(
    z.object({
      role: z.string(),
      subject: z.string(),
      password: z.string().optional(),
      idToken: z.string().optional(),
    }),
  ),
});

let home: HomeFolder;
let serving: Started;
let sis: z.infer<typeof served>;

beforeAll(async () => {
  await findK6({ environment: process.env });
  home = await makeHomeFolder();
  await run("seed", "--students", "2000", "--defects", "wrong-grade-class");
  serving = startNode(["firstbell.ts", "serve", "--json"], home.environment);
  sis = served.parse(JSON.parse(await serving.line(/^\{"url"/)));
}, 15 * minutesMs);

afterAll(async () => {
  serving.kill("SIGTERM");
  await serving.finished;
  await home.remove();
});

function run(...args: string[]) {
  return runFirstbell(args, home.environment);
}

async function signIn(path: string, body: Record<string, unknown>): Promise<number> {
  const headers = { "content-type": "application/json" };
  const answer = await fetch(`${sis.url}${path}`, { method: "POST", headers, body: JSON.stringify(body) });
  return answer.status;
}

test("serve says how to sign in, as one account of each role, and each way works", async () => {
  expect(sis.accounts.map(({ role }) => role)).toContain("guardian");
  for (const { role, subject, password, idToken } of sis.accounts) {
    const status = idToken
      ? await signIn("/api/sign-in/district", { idToken })
      : await signIn("/api/sign-in/password", { username: subject, password });
    expect(status, role).toBe(201);
  }
});

test("audit works beside it, names the planted rule, and ends as a NO-GO would", async () => {
  const { exitCode, output } = await run("audit", "--json");
  const failed = JSON.parse(output).rules.filter(({ status }: { status: string }) => status === "failed");
  expect([exitCode, failed.map(({ id }: { id: string }) => id)]).toEqual([
    11,
    expect.arrayContaining(["R05"]),
  ]);
});

test("a second serve says who is at work", async () => {
  const { exitCode, errors } = await run("serve");
  expect(exitCode).toBe(3);
  expect(errors).toContain(`process ${serving.processId} (firstbell serve`);
});

test(
  "load plays against it, and answers with its evidence",
  async () => {
    const { exitCode, output, errors } = await run(
      ...["load", "opening-day", "--target", sis.url, "--load", "0.02", "--json"],
    );
    expect(exitCode, errors).toBe(0);
    const evidence = JSON.parse(output);
    expect(evidence.requests.length).toBeGreaterThan(0);
    const reported = await run("report", evidence.run);
    expect([reported.exitCode, reported.errors]).toEqual([2, expect.stringContaining("run.json")]);
  },
  3 * minutesMs,
);

test("load where nothing listens says so before anything is played", async () => {
  const { exitCode, errors } = await run("load", "opening-day", "--target", "http://127.0.0.1:9");
  expect(exitCode).toBe(3);
  expect(errors).toContain("nothing answers at http://127.0.0.1:9");
});
