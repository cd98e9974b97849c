/** Looks for what people were given to sign in with in the files of a run: logs and evidence are kept, and passed on. */
import { hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { createGunzip } from "node:zlib";
import { type SearchedFiles, secretKinds } from "../evidence/ledger-evidence.ts";
import type { Secrets } from "../evidence/ways-in.ts";

/** 32 bytes in base64url. */
const tokenLike = /(?<![\w-])[\w-]{43}(?![\w-])/g;
/** Three parts, of which the first is JSON. */
const idTokenLike = /\beyJ[\w-]+\.[\w-]{20,}\.[\w-]{20,}/g;
/** As a school's office prints them. */
const codeLike = /\b[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}\b/g;
/** Without a line break, as much is kept to find what the next piece of a file completes. */
const overlap = 8_192;

/** Each file of the folder as it is now; a compressed one is unpacked. */
export async function findSecrets(directory: string, secrets: Secrets): Promise<SearchedFiles> {
  const names = (await readdir(directory, { withFileTypes: true })).filter((each) => each.isFile());
  const sorted = names.map(({ name }) => name).toSorted();
  let characters = 0;
  const found: SearchedFiles["found"][number][] = [];
  for (const file of sorted) {
    const times = { password: 0, token: 0, code: 0 };
    for await (const text of piecesOf(join(directory, file))) {
      characters += text.length;
      times.password += textsIn(text, secrets.texts);
      times.token += tokensIn(text, secrets);
      times.code += codesIn(text, secrets);
    }
    for (const secret of secretKinds)
      if (times[secret] > 0) found.push({ file, secret, times: times[secret] });
  }
  return { files: sorted.length, characters, secrets: countOf(secrets), found };
}

function countOf({ texts, tokenDigests, idTokenDigests, codeDigests }: Secrets): number {
  return texts.length + tokenDigests.size + idTokenDigests.size + codeDigests.size;
}

/** Whole lines, many at once; what has no line break for long is cut. */
async function* piecesOf(file: string): AsyncGenerator<string> {
  const raw = createReadStream(file);
  const bytes = file.endsWith(".gz") ? raw.pipe(createGunzip()) : raw;
  let rest = "";
  for await (const chunk of bytes.setEncoding("latin1")) {
    const text = `${rest}${chunk}`;
    const end = text.lastIndexOf("\n") + 1;
    const whole = end > 0 ? end : Math.max(0, text.length - overlap);
    rest = text.slice(whole);
    yield text.slice(0, whole);
  }
  yield rest;
}

/** Many passwords begin alike: most pieces of a file have no such beginning, and needn't be searched for each. */
const beginning = 8;

function textsIn(text: string, secrets: readonly string[]): number {
  const beginnings = new Set(secrets.map((secret) => secret.slice(0, beginning)));
  const there = [...beginnings].filter((begins) => text.includes(begins));
  const possible = secrets.filter((secret) => there.includes(secret.slice(0, beginning)));
  return possible.reduce((sum, secret) => sum + text.split(secret).length - 1, 0);
}

function tokensIn(text: string, { tokenDigests, idTokenDigests }: Secrets): number {
  const tokens = [...text.matchAll(tokenLike)].map(([token]) => token);
  const signed = [...text.matchAll(idTokenLike)].map(([token]) => token.slice(0, token.lastIndexOf(".")));
  const count = (parts: readonly string[], digests: ReadonlySet<string>) =>
    parts.filter((part) => digests.has(hash("sha256", part))).length;
  return count(tokens, tokenDigests) + count(signed, idTokenDigests);
}

function codesIn(text: string, { codeDigests }: Secrets): number {
  const codes = [...text.matchAll(codeLike)].map(([code]) => code.replaceAll("-", ""));
  return codes.filter((code) => codeDigests.has(hash("sha256", code))).length;
}
