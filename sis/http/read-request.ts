/** Reads a request as a whole, so that all problems in its path, query, headers and body are reported at once. */

import { hash } from "node:crypto";
import { z } from "zod";
import type { Operation } from "../db/write-once.ts";
import { type Problem, type Refusal, refuse, refuseInvalid } from "../errors.ts";
import type { SisContext } from "./context.ts";
import { operationId } from "./request-fields.ts";

export type RawParts = {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
};

/** What a request says in one of its fields, before it is checked. */
export function partOf(raw: RawParts, from: keyof RawParts, field: string): unknown {
  const part = raw[from];
  return typeof part === "object" && part !== null ? Reflect.get(part, field) : undefined;
}

const pageKey = z.looseObject({ operationId });

/** An API write's key is its Idempotency-Key header, a form's is its hidden field `operationId`. */
export function readOperation(
  c: SisContext,
  kind: "page" | undefined,
  body: unknown,
  bodyText: string,
): Operation | Problem {
  const seen = kind === "page" ? pageKey.safeParse(body).data?.operationId : c.req.header("idempotency-key");
  if (seen === undefined || !operationId.safeParse(seen).success) {
    const at = kind === "page" ? "body.operationId" : "header.Idempotency-Key";
    return { at, seen: seen ?? "nothing", wanted: "1 to 100 characters of A-Z a-z 0-9 . _ -" };
  }
  const request = `${c.req.method} ${pathAndQuery(c.req.url)}\n${bodyText}`;
  return { operationId: seen, requestDigest: hash("sha256", request, "buffer") };
}

function pathAndQuery(url: string): string {
  return url.slice(url.indexOf("/", url.indexOf("://") + 3));
}

export function readQuery(c: SisContext): RawParts["query"] | Refusal {
  const { url } = c.req;
  return url.includes("?") ? eachOnce("query", new URL(url).searchParams) : {};
}

/** If there were two values, one would be silently ignored. */
function eachOnce(part: "query" | "body", fields: URLSearchParams): Record<string, string> | Refusal {
  const repeated = [...new Set(fields.keys())].filter((name) => fields.getAll(name).length > 1);
  if (repeated.length === 0) return Object.fromEntries(fields);
  return refuseInvalid(
    repeated.map((name) => ({
      at: `${part}.${name}`,
      seen: shorten(fields.getAll(name)),
      wanted: "one value",
    })),
  );
}

export type BodyLimits = { readonly bytes: number; readonly ms: number };

/** The body as text; never keeps more than the limit in memory, and never waits longer than the limit for it. */
export async function readBodyText(c: SisContext, limits: BodyLimits): Promise<string | Refusal> {
  const declared = c.req.header("content-length");
  if (declared !== undefined && Number(declared) > limits.bytes) return refuseTooLarge(limits.bytes);
  const late = Promise.withResolvers<Refusal>();
  const timer = setTimeout(() => late.resolve(refuseLate(limits.ms)), limits.ms);
  const text = declared === undefined ? readUndeclared(c, limits.bytes) : c.req.text();
  try {
    return await Promise.race([text, late.promise]);
  } catch {
    // The client hung up, so no one will read a response, and nothing is wrong on our side.
    return refuseUnfinished();
  } finally {
    clearTimeout(timer);
  }
}

async function readUndeclared(c: SisContext, limitBytes: number): Promise<string | Refusal> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  const body: AsyncIterable<Uint8Array> | Iterable<Uint8Array> = c.req.raw.body ?? [];
  for await (const piece of body) {
    bytes += piece.byteLength;
    if (bytes > limitBytes) return refuseTooLarge(limitBytes);
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString("utf8");
}

export function readForm(text: string): Record<string, string> | Refusal {
  return eachOnce("body", new URLSearchParams(text));
}

function refuseTooLarge(limitBytes: number): Refusal {
  return refuse(413, "body-too-large", "The request body is too large.", `Send at most ${limitBytes} bytes.`);
}

function refuseLate(limitMs: number): Refusal {
  const message = "The request body didn't arrive in time.";
  return refuse(408, "body-too-late", message, `Send the whole request within ${limitMs / 1000} s.`);
}

function refuseUnfinished(): Refusal {
  return refuse(400, "body-unfinished", "The request body ended early.", "Send the whole request again.");
}

/** Undefined for text that isn't JSON: no body schema accepts it. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const secretFields = new Set(["password", "idToken"]);
const seenCharacters = 100;

export function describeProblems(raw: RawParts, error: z.ZodError): Problem[] {
  return error.issues.map((issue) => describeProblem(raw, issue));
}

function describeProblem(raw: RawParts, issue: z.core.$ZodIssue): Problem {
  const secret = issue.path.some((key) => secretFields.has(String(key)));
  const seen = secret ? "(not shown)" : shorten(valueAt(raw, issue.path));
  return { at: pathText(issue.path), seen, wanted: issue.message };
}

function pathText(path: readonly PropertyKey[]): string {
  const text = path.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)).join("");
  return text.slice(1);
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
    raw,
  );
}

function shorten(value: unknown): unknown {
  const text = JSON.stringify(value);
  if (text === undefined) return "nothing";
  return text.length <= seenCharacters ? value : `${text.slice(0, seenCharacters)}…`;
}
