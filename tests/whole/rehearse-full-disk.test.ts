/** A disk that becomes full in the middle of a rehearsal: one sentence, nothing left running, and a run that can be reported. */
import { execFile, spawnSync } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { findK6 } from "../../loadtests/run/find-k6.ts";
import { cleanEnvironment, compiled, projectFolder, runFirstbell } from "../support/child.ts";
import { type HomeFolder, makeHomeFolder } from "../support/home-folder.ts";
import { minutesMs, size } from "./small-rehearsal.ts";

const run = promisify(execFile);
const failed = z.object({ code: z.number(), stdout: z.string() });

/** A file system of its own needs root, or a user namespace in which one may mount. */
const apart =
  process.getuid?.() === 0 ? ["--mount"] : ["--user", "--map-current-user", "--keep-caps", "--mount"];
const canMount = spawnSync("unshare", [...apart, "mount", "-t", "tmpfs", "tmpfs", "/mnt"]).status === 0;

/** Enough for a third of what such a rehearsal writes: it becomes full while people come and go. */
const diskKilobytes = 400;

/** Nobody else sees the disk, so what is on it is copied before it goes. */
const script = `
mkdir "$RUNS" && mount -t tmpfs -o size=${diskKilobytes}k tmpfs "$RUNS" || exit 99
FIRSTBELL_RUNS="$RUNS" "$NODE" firstbell.ts rehearse ${size.join(" ")} 2>&1
code=$?
cp -r "$RUNS" "$KEPT"
exit $code`;

let home: HomeFolder;
beforeAll(async () => {
  await findK6({ environment: process.env });
  home = await makeHomeFolder();
}, 15 * minutesMs);
afterAll(() => home.remove());

test.skipIf(!canMount)(
  "a rehearsal whose disk becomes full says so, keeps what it wrote, and is reported as an INVALID RUN",
  async () => {
    const kept = join(home.path, "kept");
    const folders = { RUNS: join(home.path, "small"), KEPT: kept, NODE: process.execPath };
    const env = { ...cleanEnvironment(), ...compiled, ...home.environment, ...folders };
    const error: unknown = await run("unshare", [...apart, "sh", "-c", script], {
      cwd: projectFolder,
      env,
    }).catch((reason: unknown) => reason);
    const { code, stdout } = failed.parse(error);
    expect(code, stdout).toBe(3);
    expect(stdout).toMatch(/\ndisk: the disk is full .* Free up space, or set FIRSTBELL_HOME/);
    expect(stdout).not.toContain("bug in Firstbell");
    expect(await commandsThatName(home.path)).toEqual([]);
    const [left = ""] = await readdir(kept);
    expect(await readFile(join(kept, left, "ledger.ndjson"), "utf8")).toContain('{"visit":');
    const reported = await runFirstbell(["report", join(kept, left)], home.environment);
    expect([reported.exitCode, reported.output]).toEqual([
      12,
      expect.stringMatching(/^INVALID RUN.*in the stage “load”: ENOSPC/m),
    ]);
  },
  5 * minutesMs,
);

/** Command lines of running processes: k6 and Postgres name their folders. */
async function commandsThatName(folder: string): Promise<string[]> {
  const ids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(ids.map((id) => readFile(`/proc/${id}/cmdline`, "utf8").catch(() => "")));
  return lines.filter((line) => line.includes(folder));
}
