/** What is asked of a k6 binary: that it starts, and that its version is one that the scenarios are written for. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";

export type K6Binary = {
  path: string;
  /** As `k6 version` prints it, without the leading v. */
  version: string;
  /** Where it was found: the setting, PATH, the cache, a build or a download. */
  from: "K6_BIN" | "PATH" | "cache" | "build" | "release";
};

/** The version that go.mod pins, and the oldest and newest major that is taken from elsewhere. */
export const pinnedVersion = "2.2.0";
export const acceptedMajor = 2;

const run = promisify(execFile);
const versionTimeoutMs = 10_000;

/** The version of a binary; null if it does not start or does not look like k6. */
export async function k6Version(path: string): Promise<string | null> {
  try {
    const { stdout } = await run(path, ["version"], { timeout: versionTimeoutMs });
    return /^k6(?:\.exe)? v(\d+\.\d+\.\d+\S*)/m.exec(stdout)?.[1] ?? null;
  } catch {
    return null;
  }
}

export function isAccepted(version: string): boolean {
  return Number(version.split(".")[0]) === acceptedMajor;
}
