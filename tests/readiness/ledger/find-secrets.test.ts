/** Passwords, tokens and codes are found in any file of a run, and what only looks like one isn't. */
import { hash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findSecrets } from "../../../readiness/ledger/find-secrets.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "firstbell-secrets-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const password = "first-bell-amber-2014";
const token = "t".repeat(43);
const signed = `eyJ${"h".repeat(30)}.${"p".repeat(60)}`;
const digestsOf = (text: string) => new Set([hash("sha256", text)]);
const secrets = {
  texts: [password],
  tokenDigests: digestsOf(token),
  idTokenDigests: digestsOf(signed),
  codeDigests: digestsOf("7KQMXN3PHW9C"),
};

test("each secret is found and counted, in a log, in one long line, and in a compressed file", async () => {
  await writeFile(join(folder, "sis.log"), `signed in ana ${password}\nsigned in ana ${password}\n`);
  await writeFile(join(folder, "database.json"), `${"x ".repeat(200_000)}${token} ${"y ".repeat(200_000)}`);
  await writeFile(join(folder, "series.gz"), gzipSync(`{"url":"/?token=${signed}.${"s".repeat(43)}"}\n`));
  await writeFile(join(folder, "walk.ndjson"), `{"code":"7KQM-XN3P-HW9C"}\n`);
  const { files, found } = await findSecrets(folder, secrets);
  expect(files).toBe(4);
  expect(found).toEqual([
    { file: "database.json", secret: "token", times: 1 },
    { file: "series.gz", secret: "token", times: 1 },
    { file: "sis.log", secret: "password", times: 2 },
    { file: "walk.ndjson", secret: "code", times: 1 },
  ]);
});

test("digests, other tokens and other codes are no secrets", async () => {
  const others = [hash("sha256", token), "u".repeat(43), `${signed}x.${"s".repeat(43)}`, "7KQM-XN3P-HW9D"];
  await writeFile(join(folder, "sis.log"), others.join("\n"));
  expect(await findSecrets(folder, secrets)).toMatchObject({ files: 1, secrets: 4, found: [] });
});
