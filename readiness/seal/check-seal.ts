/** Compares a run's folder with its manifest: every byte of every file counts, those of the manifest, too. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ChangedFile, SealEvidence } from "../evidence/seal-evidence.ts";
import { type Envelope, envelopeSchema, envelopeText, isSignedBy, statementIn } from "./envelope.ts";
import { manifestFile, publicKeyFile, type RunFile, reportFiles } from "./run-files.ts";
import { fingerprintOf, readPublicKey } from "./seal-key.ts";
import { concludedSchema, parsed, statementOf, subjectsIn } from "./statement.ts";

/** What a check needs of a folder: its files as they are now, and the text of the few that say what the others were. */
export type SealedFolder = {
  readonly files: readonly RunFile[];
  /** Undefined if the file is missing. */
  readonly manifest: string | undefined;
  readonly report: string | undefined;
  readonly publicKey: string | undefined;
};

export async function readSealedFolder(directory: string, files: readonly RunFile[]): Promise<SealedFolder> {
  const textOf = (name: string) => readFile(join(directory, name), "utf8").catch(() => undefined);
  return {
    files,
    manifest: await textOf(manifestFile),
    report: await textOf("report.json"),
    publicKey: await textOf(publicKeyFile),
  };
}

const damaged = "damaged; a manifest that Firstbell wrote was expected";

/** `isRead`: names of files that a verdict reads, so that one that was added later counts as a change. Pure. */
export function checkSeal(folder: SealedFolder, isRead: (name: string) => boolean): SealEvidence {
  const { manifest, publicKey } = folder;
  if (manifest === undefined) return { state: "missing", key: null, changes: [] };
  const key = publicKey === undefined ? undefined : readPublicKey(publicKey);
  const envelope = envelopeIn(manifest);
  const state = envelope?.signatures.length === 1 ? "signed" : "unsigned";
  const fingerprint = key === undefined || state === "unsigned" ? null : fingerprintOf(key);
  const subjects = envelope && subjectsIn(statementIn(envelope));
  if (envelope === undefined || subjects === undefined)
    return { state, key: fingerprint, changes: [{ file: manifestFile, problem: damaged }] };
  const changes = [...changedFiles(folder.files, subjects, isRead), ...signatureProblems(envelope, key)];
  const isWhole = changes.length > 0 || manifest === expectedManifest(folder, subjects, envelope, key);
  const others = isWhole ? [] : [{ file: manifestFile, problem: notOfReport }];
  return { state, key: fingerprint, changes: [...changes, ...others] };
}

/** The names of the files that the manifest lists; undefined if it lists none. */
export function sealedNames({ manifest }: SealedFolder): ReadonlySet<string> | undefined {
  const envelope = manifest === undefined ? undefined : envelopeIn(manifest);
  const subjects = envelope && subjectsIn(statementIn(envelope));
  return subjects && new Set(subjects.keys());
}

const notOfReport = "states something else than report.json and the files beside it; the same was expected";

function envelopeIn(text: string): Envelope | undefined {
  return envelopeSchema.safeParse(parsed(text)).data;
}

function changedFiles(
  files: readonly RunFile[],
  subjects: ReadonlyMap<string, string>,
  isRead: (name: string) => boolean,
): ChangedFile[] {
  const seen = new Map(files.map(({ name, sha256 }) => [name, sha256]));
  const gone = [...subjects.keys()].filter((name) => !seen.has(name));
  return [
    ...gone.map((file) => ({ file, problem: "missing; it was there when the run ended" })),
    ...files.flatMap(({ name: file, sha256 }) => changeOf(file, sha256, subjects.get(file), isRead(file))),
  ];
}

function changeOf(file: string, seen: string, wanted: string | undefined, isRead: boolean): ChangedFile[] {
  if (wanted === undefined)
    return isRead ? [{ file, problem: "added after the run ended; it wasn't there then" }] : [];
  return seen === wanted
    ? []
    : [{ file, problem: `changed: its SHA-256 is ${short(seen)}; ${short(wanted)} was expected` }];
}

function short(digest: string): string {
  return `${digest.slice(0, 16)}…`;
}

type PublicKey = ReturnType<typeof readPublicKey>;

function signatureProblems(envelope: Envelope, key: PublicKey): ChangedFile[] {
  const isSigned = envelope.signatures.length > 0;
  if (!isSigned && key === undefined) return [];
  if (!isSigned)
    return [{ file: manifestFile, problem: `not signed; a signature by ${publicKeyFile} was expected` }];
  if (key === undefined)
    return [
      { file: publicKeyFile, problem: "missing or damaged; the key that signed the manifest was expected" },
    ];
  return isSignedBy(envelope, key)
    ? []
    : [
        {
          file: manifestFile,
          problem: `signed by another key, or changed; a signature by ${publicKeyFile} was expected`,
        },
      ];
}

/** The manifest that the folder would get now, with the signature that it has. */
function expectedManifest(
  { files, report }: SealedFolder,
  subjects: ReadonlyMap<string, string>,
  envelope: Envelope,
  key: PublicKey,
): string | undefined {
  const concluded = concludedSchema.safeParse(parsed(report ?? ""));
  if (!concluded.success) return undefined;
  const fingerprint = key === undefined ? null : fingerprintOf(key);
  const own = files.filter(({ name }) => subjects.has(name));
  const statement = statementOf({ files: own, concluded: concluded.data, key: fingerprint });
  const signatures = envelope.signatures.map(({ sig }) => ({
    keyid: fingerprint ?? "",
    sig: Buffer.from(sig, "base64").toString("base64"),
  }));
  return envelopeText({ ...envelope, payload: Buffer.from(statement).toString("base64"), signatures });
}

/** Changes of what the report is made from; a report that was rebuilt by another version isn't one. */
export function evidenceChanges({ changes }: SealEvidence): ChangedFile[] {
  return changes.filter(({ file }) => !reportFiles.includes(file));
}
