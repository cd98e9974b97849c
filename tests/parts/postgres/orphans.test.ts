/** What a Postgres that died leaves behind is cleared away, and nothing else: real files and processes, no server. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { endOrphans, removeStalePidFile } from "../../../parts/postgres/orphans.ts";

let folder = "";
let file = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "firstbell-orphans-"));
  file = join(folder, "postmaster.pid");
});
afterEach(() => rm(folder, { recursive: true }));

function isThere(): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

describe.skipIf(process.platform !== "linux")("on Linux", () => {
  test.each([
    ["empty", ""],
    ["that names a process of something else", `${process.pid}\n/elsewhere\n1\n42891\n`],
  ])("a postmaster.pid %s is removed", async (_, text) => {
    await writeFile(file, text);
    await removeStalePidFile(folder);
    expect(await isThere()).toBe(false);
  });

  test("a postmaster.pid that may name a server of the folder is left to Postgres", async () => {
    const named = becoming("something else", folder, [folder]);
    await writeFile(file, `${named.pid}\n${folder}\n`);
    await removeStalePidFile(folder);
    expect(await isThere()).toBe(true);
    named.kill();
    await once(named, "exit");
    await removeStalePidFile(folder);
    expect(await isThere()).toBe(true);
  });

  test("backends without a postmaster are ended, and neither other programs nor other servers' backends are", async () => {
    const other = join(folder, "other");
    await mkdir(other);
    const orphan = becoming("postgres: firstbell district 127.0.0.1(55000) SELECT", folder);
    const bystanders = [becoming("sleep", folder), becoming("postgres: firstbell", other)];
    await Promise.all([orphan, ...bystanders].map((child) => once(child, "spawn")));
    await expect.poll(() => endOrphans(folder)).toBe(1);
    expect(await once(orphan, "exit")).toEqual([null, "SIGQUIT"]);
    expect(bystanders.map(({ signalCode }) => signalCode)).toEqual([null, null]);
    for (const child of bystanders) child.kill();
  });
});

/** A process that is called so, at work in that folder. */
function becoming(name: string, workingFolder: string, further: readonly string[] = []): ChildProcess {
  const script = `exec -a "$0" tail -f /dev/null ${further.map((path) => `"${path}/postmaster.opts"`).join(" ")}`;
  return spawn("bash", ["-c", script, name], { cwd: workingFolder, stdio: "ignore" });
}
