/** keygen, verify and report as commands: from a new key to a run that someone edited. */
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { writeSealedReport } from "../../readiness/report/write-report.ts";
import { publicKeyFile } from "../../readiness/seal/run-files.ts";
import { readSealKey } from "../../readiness/seal/seal-key.ts";
import { writeManifest } from "../../readiness/seal/write-manifest.ts";
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

async function sealedRun(name: string, signed = true): Promise<string> {
  const folder = join(home, name);
  await writeRawRun(folder);
  await writeSealedReport(folder, signed ? readSealKey(await readFile(key.privateKey, "utf8")) : undefined);
  return folder;
}

/** Edits what nothing else is derived from, and makes the manifest again as the run would have. */
async function forge(folder: string): Promise<void> {
  const path = join(folder, "ledger.ndjson");
  const text = await readFile(path, "utf8");
  const edited = text.replace('"day":"2026-08-11"', '"day":"2026-08-12"');
  expect(edited).not.toBe(text);
  await writeFile(path, edited);
  await writeManifest(folder);
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

test("verify says of a run without a signature that anyone may have changed it and sealed it again", async () => {
  const folder = await sealedRun("unsigned", false);
  await forge(folder);
  const { exitCode, output } = await runFirstbell(["verify", folder], environment);
  expect(exitCode).toBe(0);
  expect(output).toContain("It isn't signed, so this proves nothing about changes on purpose");
  expect(output).not.toContain("Nobody changed this run");
  const expected = await runFirstbell(["verify", folder, "--key", key.publicKey], environment);
  expect([expected.exitCode, expected.output]).toEqual([12, expect.stringContaining("not signed")]);
});

test("verify finds the same forgery in a signed run, even if the key is taken away", async () => {
  const folder = await sealedRun("forged");
  await forge(folder);
  const forged = await runFirstbell(["verify", folder], environment);
  expect([forged.exitCode, forged.output]).toEqual([
    12,
    expect.stringContaining("manifest.json: not signed"),
  ]);
  await rm(join(folder, publicKeyFile));
  await writeManifest(folder);
  const bare = await runFirstbell(["verify", folder, "--key", key.publicKey], environment);
  expect([bare.exitCode, bare.output]).toEqual([12, expect.stringContaining("a signature by")]);
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
