/** Where load may go: this machine, or a host that the user named. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refuseForeignTarget } from "../../../loadtests/run/allowed-target.ts";
import { BadInput } from "../../../parts/bad-input.ts";

let folder = "";
let allowList = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "firstbell-targets-"));
  allowList = join(folder, "targets.txt");
  await writeFile(allowList, "# our staging system\nsis.staging.example:8443\n");
});
afterAll(() => rm(folder, { recursive: true }));

test.each(["http://127.0.0.1:3000", "http://127.9.9.9", "http://localhost:80", "http://[::1]:3000"])(
  "%s is this machine",
  async (target) => {
    await expect(refuseForeignTarget(target)).resolves.toBeUndefined();
  },
);

test.each([
  "http://sis.lausd.example",
  "http://192.168.1.20:3000",
  "http://0.0.0.0:3000",
  "http://127.0.0.1.example.com",
  "http://localhost.example.com",
  "http://[::ffff:10.0.0.1]:3000",
])("%s is refused, with what to do", async (target) => {
  await expect(refuseForeignTarget(target)).rejects.toThrow(BadInput);
  await expect(refuseForeignTarget(target)).rejects.toThrow(/FIRSTBELL_TARGETS/);
});

test("a host in the allow-list may be load-tested, another port or host may not", async () => {
  await expect(refuseForeignTarget("https://SIS.staging.example:8443/", allowList)).resolves.toBeUndefined();
  await expect(refuseForeignTarget("https://sis.staging.example", allowList)).rejects.toThrow(BadInput);
  await expect(refuseForeignTarget("https://live.example:8443", allowList)).rejects.toThrow(BadInput);
});
