/** Downloads, verifies and unpacks a release archive whose checksum is pinned. */

import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { within } from "../within.ts";
import type { Release } from "./go-program.ts";

const run = promisify(execFile);
const downloadTimeoutMs = 180_000;

async function verifiedArchive(release: Release, signal: AbortSignal | undefined): Promise<Buffer> {
  const answer = await fetch(release.url, { signal: within(downloadTimeoutMs, signal) });
  if (!answer.ok) throw new Error(`${release.url} answered ${answer.status}`);
  const archive = Buffer.from(await answer.arrayBuffer());
  const sha256 = createHash("sha256").update(archive).digest("hex");
  if (sha256 !== release.sha256)
    throw new Error(`${release.url} has checksum ${sha256}, wanted ${release.sha256}`);
  return archive;
}

/** Downloads, verifies, unpacks beside the destination and moves into place in one step. */
export async function installRelease(
  release: Release,
  destination: string,
  signal?: AbortSignal,
): Promise<void> {
  const archive = await verifiedArchive(release, signal);
  await mkdir(dirname(destination), { recursive: true });
  const folder = await mkdtemp(join(dirname(destination), "release-"));
  try {
    await writeFile(join(folder, "archive.tar.gz"), archive);
    await run("tar", ["-xzf", "archive.tar.gz", release.member], { cwd: folder });
    await chmod(join(folder, release.member), 0o755);
    await rename(join(folder, release.member), destination);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
