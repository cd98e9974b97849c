/** `serve`, with `load` and `audit` at the same time, on one small district with planted defects. */
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { findK6 } from "../../loadtests/run/find-k6.ts";
import { auditAnswer } from "../support/audit-answer.ts";
import { isRunning, runFirstbell, type Started, startNode } from "../support/child.ts";
import { descendantsOf } from "../support/descendants.ts";
import { type HomeFolder, makeHomeFolder } from "../support/home-folder.ts";
import { readMetricsText } from "../support/metrics-text.ts";
import { patience } from "../support/patience.ts";

const minutesMs = 60_000;

const served = z.object({
  url: z.url(),
  signIn: z.url(),
  metrics: z.object({ sis: z.url(), "sis-schools": z.url(), postgres: z.url() }),
  accounts: z.array(
    z.object({
      role: z.string(),
      subject: z.string(),
      password: z.string().optional(),
      idToken: z.string().optional(),
    }),
  ),
  clients: z.array(z.object({ client: z.string(), secret: z.string() })),
});

const loadAnswer = z.object({
  run: z.string(),
  requests: z.array(z.unknown()),
  crossed: z.array(z.string()),
  exitCode: z.number(),
});

/** Not what the SIS does by itself: load learns it from serve. */
const sessionHours = "5";

let home: HomeFolder;
let serving: Started;
let sis: z.infer<typeof served>;

beforeAll(async () => {
  await findK6({ environment: process.env });
  home = await makeHomeFolder();
  await run("seed", "--students", "2000", "--defects", "wrong-grade-class");
  serving = startNode(["firstbell.ts", "serve", "--json"], {
    ...home.environment,
    SIS_SESSION_HOURS: sessionHours,
  });
  sis = served.parse(JSON.parse(await serving.line(/^\{"url"/)));
}, 15 * minutesMs);

afterAll(async () => {
  const started = await descendantsOf(serving.processId);
  serving.kill("SIGTERM");
  await serving.finished;
  await vi.waitFor(() => expect(started.filter(isRunning)).toEqual([]), patience);
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

test("serve prints the secret of each system that reads rosters, and each gets a token", async () => {
  expect(sis.clients.length).toBeGreaterThan(1);
  for (const { client, secret } of sis.clients) {
    const answer = await fetch(`${sis.url}/ims/oneroster/token`, {
      method: "POST",
      headers: { authorization: `Basic ${Buffer.from(`${client}:${secret}`).toString("base64")}` },
      body: new URLSearchParams({ grant_type: "client_credentials" }),
    });
    expect(answer.status, client).toBe(200);
  }
});

test("serve prints a sign-in for one account of each role, and each works", async () => {
  expect(sis.accounts.map(({ role }) => role)).toContain("guardian");
  for (const { role, subject, password, idToken } of sis.accounts) {
    const status = idToken
      ? await signIn("/api/sign-in/district", { idToken })
      : await signIn("/api/sign-in/password", { username: subject, password });
    expect(status, role).toBe(201);
  }
});

/** Follows redirects as a browser does, with its cookies. */
async function visit(
  url: string,
  jar: Map<string, string>,
  form?: Record<string, string>,
): Promise<Response> {
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  const sent = form === undefined ? {} : { method: "POST", body: new URLSearchParams(form) };
  const answer = await fetch(url, { ...sent, headers: { cookie }, redirect: "manual" });
  for (const set of answer.headers.getSetCookie()) {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
    jar.set(name, value);
  }
  const location = answer.headers.get("location");
  return location === null ? answer : visit(new URL(location, url).href, jar);
}

test("the page that serve prints signs you in as anyone in the district", async () => {
  const jar = new Map<string, string>();
  const page = await (await visit(sis.signIn, jar)).text();
  expect(page).toContain('href="/sign-in/district');
  const choices = await visit(`${sis.url}/sign-in/district?next=/counseling/students`, jar);
  const list = await choices.text();
  for (const role of ["Teacher", "Office staff", "Counselor", "Student", "District administrator"])
    expect(list).toContain(role);
  const subject = sis.accounts.find(({ role }) => role === "counselor")?.subject ?? "";
  const landed = await visit(choices.url, jar, { subject });
  expect([landed.status, landed.url]).toEqual([200, `${sis.url}/counseling/students`]);
});

test("serve prints the metrics URLs of the SIS, its schools and its Postgres", async () => {
  const pages = await Promise.all(
    Object.entries(sis.metrics).map(
      async ([job, url]) => [job, readMetricsText(await (await fetch(url)).text())] as const,
    ),
  );
  const { sis: ofSis, "sis-schools": ofSchools, postgres } = Object.fromEntries(pages);
  expect(ofSis?.total("sis_pool_limit")).toBeGreaterThan(0);
  expect(ofSchools?.total("sis_school_info")).toBeGreaterThan(0);
  expect(postgres?.total("postgres_up")).toBe(1);
  expect(postgres?.by("postgres_connections", "application")).toHaveProperty("sis-core");
});

test("audit runs at the same time, names the planted rule, and exits with the code of a NO-GO", async () => {
  const { exitCode, output } = await run("audit", "--json");
  const { rules } = auditAnswer.parse(JSON.parse(output));
  const failed = rules.filter(({ status }) => status === "failed").map(({ id }) => id);
  expect([exitCode, failed]).toEqual([11, expect.arrayContaining(["R05"])]);
});

test("a second serve says which command is running", async () => {
  const { exitCode, errors } = await run("serve");
  expect(exitCode).toBe(3);
  expect(errors).toContain(`process ${serving.processId} (firstbell serve`);
});

test("serve and observe say at once who listens on a port that is in use", async () => {
  const { port } = new URL(sis.url);
  const apart = { ...home.environment, FIRSTBELL_HOME: join(home.path, "apart") };
  for (const command of ["serve", "observe"]) {
    const { exitCode, errors } = await runFirstbell([command, "--port", port], apart);
    expect([command, exitCode]).toEqual([command, 3]);
    expect(errors).toMatch(new RegExp(`port ${port} is in use: (process \\d+ \\(|another program)`));
  }
});

test("load plays against it, and ends with a table, a sealed report, and the exit code of its limits", async () => {
  const { exitCode, output, errors } = await run(
    ...["load", "opening-day", "--target", sis.url, "--load", "0.02", "--json"],
  );
  const evidence = loadAnswer.parse(JSON.parse(output));
  expect(exitCode, errors).toBe(evidence.exitCode);
  expect(evidence.requests.length).toBeGreaterThan(0);
  expect(errors).toMatch(/requests +failed[\s\S]+sign-in +\d[\s\S]+limits? w(as|ere) crossed/);
  expect(errors).not.toContain("When sessions end won't be compared");
  expect(evidence.crossed).not.toContain("records.shown");
  for (const id of evidence.crossed) expect(errors).toContain(`  ${id}: `);
  const verified = await run("verify", evidence.run);
  expect([verified.exitCode, verified.output]).toEqual([
    0,
    expect.stringMatching(/^Nothing was changed or damaged by accident/),
  ]);
  const reported = await run("report", evidence.run);
  expect([reported.exitCode, reported.output]).toEqual([exitCode, expect.stringContaining("report.html")]);
});

test("load says so up front if nothing listens at the target", async () => {
  const { exitCode, errors } = await run("load", "opening-day", "--target", "http://127.0.0.1:9");
  expect(exitCode).toBe(3);
  expect(errors).toContain("nothing answers at http://127.0.0.1:9");
});
