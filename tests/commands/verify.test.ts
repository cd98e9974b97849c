/** keygen, verify and report as commands: from a new key to a run that someone edited. */
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { writeSealedReport } from "../../readiness/report/write-report.ts";
import { readSealKey } from "../../readiness/seal/seal-key.ts";
import { writeRawRun } from "../rehearsal/raw-files.ts";
import { runFirstbell } from "../support/child.ts";

const made = z.object({ privateKey: z.string(), publicKey: z.string(), fingerprint: z.string() });

let home = "";
let environment: NodeJS.ProcessEnv = {};
let key: z.infer<typeof made>;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "verify-command-"));
  environment = { FIRSTBELL_HOME: join(home, "home") };
  const { output, errors } = await runFirstbell(["keygen", "--json"], environment);
  key = made.parse(JSON.parse(output));
  expect(errors).toContain(key.fingerprint);
});
afterAll(() => rm(home, { recursive: true }));

async function sealedRun(name: string): Promise<string> {
  const folder = join(home, name);
  await writeRawRun(folder);
  await writeSealedReport(folder, readSealKey(await readFile(key.privateKey, "utf8")));
  return folder;
}

test("keygen writes a private key that only its owner can read, and never replaces one", async () => {
  expect((await stat(key.privateKey)).mode & 0o777).toBe(0o600);
  const again = await runFirstbell(["keygen"], environment);
  expect(again.exitCode).toBe(2);
  expect(again.errors).toContain("a key is never replaced");
});

test("verify passes a run that nobody changed, signed with the key that was expected", async () => {
  const folder = await sealedRun("untouched");
  const { exitCode, output } = await runFirstbell(["verify", folder, "--key", key.publicKey], environment);
  expect([exitCode, output]).toEqual([0, expect.stringContaining(key.fingerprint)]);
});

test("verify names what was changed, and report turns its verdict into INVALID RUN", async () => {
  const folder = await sealedRun("edited");
  const path = join(folder, "load.json");
  const text = await readFile(path, "utf8");
  await writeFile(path, text.replace('"emptyAnswers":12', '"emptyAnswers":0'));
  const verified = await runFirstbell(["verify", folder], environment);
  expect(verified.exitCode).toBe(12);
  expect(verified.output).toContain("load.json: changed: its SHA-256 is ");
  expect(verified.output).toContain("load.json: emptyAnswers is 0; 12 follows from");
  const reported = await runFirstbell(["report", folder], environment);
  expect(reported.exitCode).toBe(12);
  expect(reported.output).toContain("INVALID RUN");
  expect(reported.output).toContain("load.json: changed");
});
