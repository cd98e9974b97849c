/** Bundles that are damaged or meant to do harm: a clear refusal, in bounded memory. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { BadInput } from "../../../parts/bad-input.ts";
import { writeZip } from "../../../parts/zip/write-zip.ts";
import { auditBundle } from "../../../rehearsal/bundle/audit-bundle.ts";
import { inScratch } from "../../support/scratch.ts";

const whole = { "orgs.csv": "a\n", "classes.csv": "a\n", "users.csv": "a\n", "enrollments.csv": "a\n" };

async function zipOf(folder: string, files: Readonly<Record<string, string | Readable>>): Promise<string> {
  const path = join(folder, "bundle.zip");
  const zip = writeZip(path);
  for (const [name, content] of Object.entries(files))
    await zip.add(name, typeof content === "string" ? Readable.from([content]) : content);
  await zip.finish();
  return path;
}

async function refused(path: string): Promise<string> {
  const options = { path, deltas: [], day: "2026-08-13", today: "2026-08-13", time: undefined };
  return await auditBundle(options, async () => {}).then(
    () => "accepted",
    (error: unknown) => (error instanceof BadInput ? error.message : String(error)),
  );
}

/** Changes bytes of the archive. */
async function damage(path: string, edit: (bytes: Buffer) => Buffer): Promise<void> {
  await writeFile(path, edit(await readFile(path)));
}

test("what isn't a bundle is refused with what was seen", async () => {
  await inScratch(async (folder) => {
    expect(await refused(join(folder, "nothing.zip"))).toMatch(/nothing there/);
    await writeFile(join(folder, "text.zip"), "not an archive");
    expect(await refused(join(folder, "text.zip"))).toMatch(/^text\.zip: seen .+, wanted a OneRoster bundle/);
    expect(await refused(await zipOf(folder, { "orgs.csv": "a\n" }))).toMatch(/no classes\.csv, users\.csv/);
  });
});

test("an archive that is cut off, or whose sizes lie, is refused", async () => {
  await inScratch(async (folder) => {
    const cut = await zipOf(folder, whole);
    await damage(cut, (bytes) => bytes.subarray(0, bytes.length / 2));
    expect(await refused(cut)).toMatch(/^bundle\.zip: seen /);
    const path = await zipOf(folder, whole);
    await damage(path, (bytes) => declareSize(bytes, 0xfffffff0));
    expect(await refused(path)).toMatch(/bytes when unpacked, more than/);
  });
});

test("an archive whose names lead elsewhere is refused", async () => {
  await inScratch(async (folder) => {
    const path = await zipOf(folder, { ...whole, "aa/etc.csv": "x\n" });
    await damage(path, (bytes) =>
      Buffer.from(bytes.toString("latin1").replaceAll("aa/etc.csv", "../etc.csv"), "latin1"),
    );
    expect(await refused(path)).toMatch(/^bundle\.zip: seen .*\.\.\/etc\.csv/);
  });
});

test("a bomb of zeros is refused long before it's unpacked", async () => {
  await inScratch(async (folder) => {
    const zeros = Readable.from(Array.from({ length: 64 }, () => Buffer.alloc(2 ** 20)));
    const path = await zipOf(folder, { ...whole, "users.csv": zeros });
    expect(await refused(path)).toMatch(/users\.csv: seen a row of more than/);
  });
});

/** In each entry of the central directory. */
function declareSize(bytes: Buffer, size: number): Buffer {
  const signature = Buffer.from([0x50, 0x4b, 1, 2]);
  for (let at = bytes.indexOf(signature); at >= 0; at = bytes.indexOf(signature, at + 4))
    bytes.writeUInt32LE(size, at + 24);
  return bytes;
}
