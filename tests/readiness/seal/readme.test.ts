/** README.md checks a signed run with openssl and sha256sum alone: these commands pass, until anything is changed. */
import { spawnSync } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeSealedReport } from "../../../readiness/report/write-report.ts";
import { envelopeSchema, envelopeText } from "../../../readiness/seal/envelope.ts";
import { makeSealKey, readSealKey } from "../../../readiness/seal/seal-key.ts";
import { projectFolder } from "../../support/child.ts";
import { heldEvidence } from "../support/example-evidence.ts";
import { writeRunFolder } from "../support/example-run-folder.ts";

let home = "";
let original = "";
let commands = "";
const key = readSealKey(makeSealKey());

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "seal-readme-"));
  original = join(home, "original");
  await writeRunFolder(original, heldEvidence());
  await writeSealedReport(original, key);
  const page = await readFile(join(projectFolder, "README.md"), "utf8");
  commands = /```sh check-seal\n([\s\S]*?)```/.exec(page)?.[1] ?? "";
});
afterAll(() => rm(home, { recursive: true }));

async function copy(name: string): Promise<string> {
  const folder = join(home, name);
  await cp(original, folder, { recursive: true });
  return folder;
}

function follow(folder: string) {
  const { status, stdout, stderr } = spawnSync("bash", ["-euo", "pipefail", "-c", commands], {
    cwd: folder,
    encoding: "utf8",
    /** Bash takes a socket for a remote shell and reads its settings. */
    stdio: ["ignore", "pipe", "pipe"],
  });
  return { status, stdout, stderr };
}

test("a run that nobody changed passes, and its fingerprint is shown", async () => {
  const { status, stdout, stderr } = follow(await copy("untouched"));
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("Signature Verified Successfully");
  expect(stdout).toContain(key?.fingerprint);
});

test("a changed file doesn't pass", async () => {
  const folder = await copy("changed");
  await writeFile(join(folder, "audit.json"), "{}");
  const { status, stdout } = follow(folder);
  expect(status).not.toBe(0);
  expect(stdout).toContain("audit.json: FAILED");
});

test("a changed statement doesn't pass", async () => {
  const folder = await copy("restated");
  const path = join(folder, "manifest.json");
  const envelope = envelopeSchema.parse(JSON.parse(await readFile(path, "utf8")));
  const statement = Buffer.from(envelope.payload, "base64").toString().replace("PASSED", "FAILED");
  await writeFile(path, envelopeText({ ...envelope, payload: Buffer.from(statement).toString("base64") }));
  expect(follow(folder).status).not.toBe(0);
});
