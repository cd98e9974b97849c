/** Describes a Go program that a rehearsal runs: its name, its pin, and the versions accepted. */

export type Release = { url: string; sha256: string; member: string };

export type GoProgram = {
  /** Its name in messages and in the cache; also its file name on PATH. */
  name: string;
  /** The environment variable for the user's own program. */
  setting: string;
  /** Folder with the go.mod and go.sum that pin it. */
  moduleFolder: string;
  /** Packages to build, the program itself first; all go into one folder of the cache. */
  binaries: readonly { file: string; goPackage: string }[];
  buildTags: readonly string[];
  /** Go variables set by the linker: a program built from modules doesn't know its own version. */
  linkedValues: Readonly<Record<string, string>>;
  /** How long a build takes, in words. */
  buildTime: string;
  /** The version that go.mod pins. */
  pinnedVersion: string;
  /** How to ask the program for its version, and how to find it in the output. */
  versionFlag: string;
  versionPattern: RegExp;
  accepts(version: string): boolean;
  /** Accepted versions in words: "v2". */
  accepted: string;
  /** Why other versions aren't accepted; the message continues with `accepted`. */
  because: string;
  /** Where users can install it from. */
  install: string;
  /** By Node's `<platform>-<architecture>`; only archives with a verified checksum. */
  releases: Readonly<Record<string, Release>>;
};

export type FoundProgram = {
  path: string;
  /** As printed by the program, without a leading v. */
  version: string;
  /** The setting's name, or PATH, cache, build, release. */
  from: string;
};
