/** Where k6 comes from: the setting, PATH, the cache, a build, the release archive; and the message if none works. */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findK6, k6Program } from "../../../loadtests/run/find-k6.ts";
import { cachedPath } from "../../../parts/go-program/find.ts";
import type { Release } from "../../../parts/go-program/go-program.ts";
import { listenOnLoopback } from "../../../parts/listening.ts";
import { PartMissing } from "../../../parts/part-missing.ts";

const run = promisify(execFile);
const { pinnedVersion } = k6Program;
const cachedK6Path = (variables: NodeJS.ProcessEnv) => cachedPath(k6Program, variables);
let folder = "";
let server: Server | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "firstbell-k6-"));
  await linkTools(["sh", "tar", "gzip"]);
});
afterEach(async () => {
  server?.close();
  server = undefined;
  await rm(folder, { recursive: true });
});

/** A PATH with only what unpacking needs: neither the machine's k6 nor its Go. */
async function linkTools(names: string[]): Promise<void> {
  await mkdir(join(folder, "tools"));
  for (const name of names) {
    const { stdout } = await run("/bin/sh", ["-c", `command -v ${name}`]);
    await symlink(stdout.trim(), join(folder, "tools", name));
  }
}

/** A program that claims to be this version of k6. */
async function program(path: string, version: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `#!/bin/sh\necho "k6 v${version} (go1.26, linux/amd64)"\n`);
  await chmod(path, 0o755);
  return path;
}

function environment(...folders: string[]): NodeJS.ProcessEnv {
  return {
    PATH: [...folders, join(folder, "tools")].join(delimiter),
    XDG_CACHE_HOME: join(folder, "cache"),
    HOME: folder,
  };
}

async function servedRelease(version: string, sha256?: string): Promise<Release> {
  await program(join(folder, "archive", "k6-release", "k6"), version);
  await run("tar", ["-czf", "k6.tar.gz", "k6-release/k6"], { cwd: join(folder, "archive") });
  const archive = await readFile(join(folder, "archive", "k6.tar.gz"));
  const started = createServer((_request, response) => response.end(archive));
  server = started;
  const port = await listenOnLoopback(started);
  return {
    url: `http://127.0.0.1:${port}/k6.tar.gz`,
    sha256: sha256 ?? createHash("sha256").update(archive).digest("hex"),
    member: "k6-release/k6",
  };
}

test("K6_BIN comes before PATH", async () => {
  await program(join(folder, "path", "k6"), "2.9.0");
  const named = await program(join(folder, "own", "k6"), "2.5.1");
  const found = await findK6({ environment: { ...environment(join(folder, "path")), K6_BIN: named } });
  expect(found).toEqual({ path: named, version: "2.5.1", from: "K6_BIN" });
});

test("a K6_BIN of another major version is refused, not ignored", async () => {
  const named = await program(join(folder, "own", "k6"), "1.7.0");
  const finding = findK6({ environment: { ...environment(), K6_BIN: named } });
  await expect(finding).rejects.toThrow(PartMissing);
  await expect(finding).rejects.toThrow(/k6 1\.7\.0.*v2/);
});

test("a K6_BIN that does not run is refused", async () => {
  const finding = findK6({ environment: { ...environment(), K6_BIN: join(folder, "nothing") } });
  await expect(finding).rejects.toThrow(/does not run as k6/);
});

test("a wrong version on PATH is skipped for an acceptable one later on PATH", async () => {
  await program(join(folder, "old", "k6"), "0.57.0");
  const good = await program(join(folder, "new", "k6"), "2.3.0");
  const found = await findK6({ environment: environment(join(folder, "old"), join(folder, "new")) });
  expect(found).toEqual({ path: good, version: "2.3.0", from: "PATH" });
});

test("the cache is used if PATH has only a wrong version", async () => {
  const variables = environment(join(folder, "old"));
  await program(join(folder, "old", "k6"), "1.0.0");
  const cached = await program(await cachedK6Path(variables), pinnedVersion);
  expect(await findK6({ environment: variables })).toEqual({
    path: cached,
    version: pinnedVersion,
    from: "cache",
  });
});

test("the cache's folder names the version and the digest of its pin", async () => {
  expect(await cachedK6Path(environment())).toMatch(
    new RegExp(`firstbell/k6/${pinnedVersion}-[0-9a-f]{12}/k6$`),
  );
});

test("without Go the release archive is verified, unpacked and cached", async () => {
  const release = await servedRelease(pinnedVersion);
  const variables = environment();
  const found = await findK6({ environment: variables, release });
  expect(found).toEqual({ path: await cachedK6Path(variables), version: pinnedVersion, from: "release" });
  expect(await readdir(dirname(found.path))).toEqual(["k6"]);
  expect((await findK6({ environment: variables, release })).from).toBe("cache");
});

test("an archive with another checksum is not unpacked, and the message says what to do", async () => {
  const release = await servedRelease(pinnedVersion, "0".repeat(64));
  const variables = environment();
  const finding = findK6({ environment: variables, release });
  await expect(finding).rejects.toThrow(/checksum/);
  await expect(finding).rejects.toThrow(/no Go 1\.25/);
  await expect(finding).rejects.toThrow(/Install k6 v2/);
  await expect(readFile(await cachedK6Path(variables))).rejects.toThrow();
});

test("a Go that is too old, or fails, is named and the archive is used", async () => {
  const go = join(folder, "go-bin", "go");
  await program(go, "unused");
  await writeFile(
    go,
    `#!/bin/sh\n[ "$1" = env ] && echo go1.26.0 && exit 0\necho "no module proxy" >&2\nexit 1\n`,
  );
  const lines: string[] = [];
  const release = await servedRelease(pinnedVersion);
  const found = await findK6({
    environment: environment(dirname(go)),
    release,
    onProgress: (line) => lines.push(line),
  });
  expect(found.from).toBe("release");
  expect(lines.join("\n")).toMatch(/building k6 .* with Go 1\.26/);
});
