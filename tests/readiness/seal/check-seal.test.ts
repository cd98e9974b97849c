/** A sealed run, changed in every way: each change is found, and nothing is found where nothing was changed. */
import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SealEvidence } from "../../../readiness/evidence/seal-evidence.ts";
import { writeSealedReport } from "../../../readiness/report/write-report.ts";
import { checkSeal } from "../../../readiness/seal/check-seal.ts";
import { type Envelope, envelopeSchema, envelopeText, sealed } from "../../../readiness/seal/envelope.ts";
import { manifestFile, publicKeyFile } from "../../../readiness/seal/run-files.ts";
import { makeSealKey, readSealKey, type SealKey } from "../../../readiness/seal/seal-key.ts";
import { noGoEvidence } from "../support/example-failures.ts";
import { writeRunFolder } from "../support/example-run-folder.ts";

type Files = ReadonlyMap<string, Buffer>;

let home = "";
let signed: Files;
let unsigned: Files;
const key = newKey();

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "check-seal-"));
  signed = await sealedRun("signed", key);
  unsigned = await sealedRun("unsigned");
});
afterAll(() => rm(home, { recursive: true }));

function newKey(): SealKey {
  const made = readSealKey(makeSealKey());
  if (made === undefined) throw new Error("a new key can be read");
  return made;
}

async function sealedRun(name: string, by?: SealKey): Promise<Files> {
  const directory = join(home, name);
  await writeRunFolder(directory, noGoEvidence());
  await writeSealedReport(directory, by);
  const names = await readdir(directory);
  return new Map(
    await Promise.all(names.map(async (file) => [file, await readFile(join(directory, file))] as const)),
  );
}

const digests = new WeakMap<Buffer, string>();

/** Of bytes that stay the same, it is computed once. */
function digestOf(bytes: Buffer): string {
  const known = digests.get(bytes) ?? createHash("sha256").update(bytes).digest("hex");
  digests.set(bytes, known);
  return known;
}

function check(files: Files): SealEvidence {
  const beside = [...files]
    .filter(([name]) => name !== manifestFile)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return checkSeal(
    {
      files: beside.map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: digestOf(bytes) })),
      manifest: files.get(manifestFile)?.toString(),
      report: files.get("report.json")?.toString(),
      publicKey: files.get(publicKeyFile)?.toString(),
    },
    (name) => name === "waivers.json",
  );
}

function withFile(files: Files, name: string, bytes: Buffer | string): Files {
  return new Map([...files, [name, Buffer.from(bytes)]]);
}

function withChangedByte(files: Files, name: string, at: number, by: number): Files {
  const bytes = Buffer.from(files.get(name) ?? "");
  bytes[at] = (bytes[at] ?? 0) ^ by;
  return withFile(files, name, bytes);
}

/** A position in one of the files, each of which comes as often as the others. */
function somewhereIn(files: Files) {
  return fc
    .constantFrom(...files.keys())
    .chain((name) =>
      fc.tuple(
        fc.constant(name),
        fc.nat({ max: (files.get(name)?.length ?? 1) - 1 }),
        fc.integer({ min: 1, max: 255 }),
      ),
    );
}

describe.each(["signed", "unsigned"] as const)("a run that is %s", (state) => {
  const files = () => (state === "signed" ? signed : unsigned);

  test("is as it was when nobody changed it", () => {
    expect(check(files())).toEqual({ state, key: state === "signed" ? key.fingerprint : null, changes: [] });
  });

  test("shows each of 1,000 changes of one byte", () => {
    fc.assert(
      fc.property(somewhereIn(files()), ([name, at, by]) => {
        expect(check(withChangedByte(files(), name, at, by)).changes).not.toEqual([]);
      }),
      { numRuns: 1000, seed: 2014 },
    );
  });

  test("shows a file that was removed, and one that was added for the verdict to read", () => {
    for (const name of files().keys()) {
      const left = new Map([...files()].filter(([file]) => file !== name));
      const { state: found, changes } = check(left);
      expect([name, found === "missing" || changes.length > 0]).toEqual([name, true]);
    }
    expect(check(withFile(files(), "waivers.json", '{ "waivers": [] }')).changes).toEqual([
      { file: "waivers.json", problem: "added after the run ended; it wasn't there then" },
    ]);
    expect(check(withFile(files(), "notes.txt", "seen by the board")).changes).toEqual([]);
  });
});

describe("a manifest that was made again", () => {
  const envelope = (files: Files): Envelope =>
    envelopeSchema.parse(JSON.parse(files.get(manifestFile)?.toString() ?? ""));
  const statement = (files: Files) => Buffer.from(envelope(files).payload, "base64").toString();

  test("without its signature is found", () => {
    const stripped = withFile(signed, manifestFile, envelopeText({ ...envelope(signed), signatures: [] }));
    expect(check(stripped)).toMatchObject({
      state: "unsigned",
      changes: [{ file: manifestFile, problem: "not signed; a signature by seal-key.pub.pem was expected" }],
    });
  });

  test("and signed with another key is found", () => {
    const forged = envelopeText(sealed(statement(signed), newKey()));
    expect(check(withFile(signed, manifestFile, forged)).changes).toHaveLength(1);
  });

  test("with another verdict than the report's is found, even without a signature", () => {
    const better = statement(unsigned).replace('"result":"FAILED"', '"result":"PASSED"');
    const forged = withFile(unsigned, manifestFile, envelopeText(sealed(better, undefined)));
    expect(check(forged).changes).toEqual([
      {
        file: manifestFile,
        problem: "states something else than report.json and the files beside it; the same was expected",
      },
    ]);
  });
});
