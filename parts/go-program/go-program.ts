/** Describes a Go program that a rehearsal runs: its name, its pin, and the versions accepted. */

export type Release = { readonly url: string; readonly sha256: string; readonly member: string };

export type GoProgram = {
  /** Its name in messages and in the cache; also its file name on PATH. */
  readonly name: string;
  /** The environment variable for the user's own program. */
  readonly setting: string;
  /** Folder with the go.mod and go.sum that pin it. */
  readonly moduleFolder: string;
  /** Packages to build, the program itself first; all go into one folder of the cache. */
  readonly binaries: readonly { readonly file: string; readonly goPackage: string }[];
  readonly buildTags: readonly string[];
  /** Go variables set by the linker: a program built from modules doesn't know its own version. */
  readonly linkedValues: Readonly<Record<string, string>>;
  /** How long a build takes, in words. */
  readonly buildTime: string;
  /** The version that go.mod pins. */
  readonly pinnedVersion: string;
  /** How to ask the program for its version, and how to find it in the output. */
  readonly versionFlag: string;
  readonly versionPattern: RegExp;
  accepts(version: string): boolean;
  /** Accepted versions in words: "v2". */
  readonly accepted: string;
  /** Why other versions aren't accepted; the message continues with `accepted`. */
  readonly because: string;
  /** Where users can install it from. */
  readonly install: string;
  /** By Node's `<platform>-<architecture>`; only archives with a verified checksum. */
  readonly releases: Readonly<Record<string, Release>>;
};

export type FoundProgram = {
  readonly path: string;
  /** As printed by the program, without a leading v. */
  readonly version: string;
  /** The setting's name, or PATH, cache, build, release. */
  readonly from: string;
};
