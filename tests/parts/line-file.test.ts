/** A file of lines: what is written is there, and a full disk is an error for the code that closes it. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openLineFile } from "../../parts/line-file.ts";

test("each line ends with a line feed", async () => {
  const folder = await mkdtemp(join(tmpdir(), "firstbell-lines-"));
  const file = openLineFile(join(folder, "lines"));
  file.write("one");
  file.write("two");
  await file.close();
  expect(await readFile(join(folder, "lines"), "utf8")).toBe("one\ntwo\n");
  await rm(folder, { recursive: true });
});

test.skipIf(process.platform !== "linux")(
  "a full disk is reported at once, and when the file is closed",
  async () => {
    const failed = Promise.withResolvers<unknown>();
    const file = openLineFile("/dev/full", failed.resolve);
    file.write("lost");
    expect(await failed.promise).toMatchObject({ code: "ENOSPC" });
    await expect(file.close()).rejects.toMatchObject({ code: "ENOSPC" });
    file.write("also lost");
    await expect(file.close()).rejects.toMatchObject({ code: "ENOSPC" });
  },
);

test("a folder that's gone is reported when the file is closed, too", async () => {
  await expect(openLineFile("/nowhere/lines").close()).rejects.toMatchObject({ code: "ENOENT" });
});
