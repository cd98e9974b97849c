/** A program of Go's that a rehearsal runs: what it is called, what pins it, and which versions are taken. */

export type Release = { url: string; sha256: string; member: string };

export type GoProgram = {
  /** As messages and the cache name it; also its file on PATH. */
  name: string;
  /** The environment variable that names a program of the user's own. */
  setting: string;
  /** Folder of the go.mod and go.sum that pin it. */
  moduleFolder: string;
  /** What is built, the program itself first; all of it lies in one folder of the cache. */
  binaries: readonly { file: string; goPackage: string }[];
  buildTags: readonly string[];
  /** Go variables that the link sets: a program that is built from modules does not know its own version. */
  linkedValues: Readonly<Record<string, string>>;
  /** How long a build takes, in words. */
  buildTime: string;
  /** The version that go.mod pins. */
  pinnedVersion: string;
  /** How the program is asked for its version, and where in its answer it stands. */
  versionFlag: string;
  versionPattern: RegExp;
  accepts(version: string): boolean;
  /** Accepted versions in words: "v2". */
  accepted: string;
  /** Why others are not. */
  because: string;
  /** Where a user finds it. */
  install: string;
  /** By `<platform>-<architecture>` of Node; only archives whose checksum the project knows. */
  releases: Readonly<Record<string, Release>>;
};

export type FoundProgram = {
  path: string;
  /** As the program prints it, without a leading v. */
  version: string;
  /** The setting's name, or PATH, cache, build, release. */
  from: string;
};
