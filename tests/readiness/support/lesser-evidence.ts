/** Ways to make the evidence of a run poorer: one piece of it at a time is removed, emptied or zero, wherever it occurs. */
import type { z } from "zod";
import { alertEvidenceSchema } from "../../../readiness/evidence/alert-evidence.ts";
import { auditSchema, databaseSchema, runSchema } from "../../../readiness/evidence/evidence-files.ts";
import type { FoundEvidence } from "../../../readiness/evidence/found-evidence.ts";
import { interleavingsSchema } from "../../../readiness/evidence/interleavings-evidence.ts";
import { ledgerSchema } from "../../../readiness/evidence/ledger-file.ts";
import { loadSchema } from "../../../readiness/evidence/load-file.ts";
import type { Watched } from "../../../readiness/report/build-report.ts";

export type Found = { readonly evidence: FoundEvidence; readonly watched: Watched };

/** What becomes of one piece, such as `load.phases.*.requests`; of the whole part if there is no path. */
export type Loss = { readonly part: Part; readonly path: readonly string[]; readonly becomes: Becomes };

const becoming = ["nothing", "null", "zero", "empty"] as const;
type Becomes = (typeof becoming)[number];

const schemas = {
  run: runSchema,
  load: loadSchema,
  ledger: ledgerSchema,
  audit: auditSchema,
  interleavings: interleavingsSchema,
  alerts: alertEvidenceSchema,
  database: databaseSchema,
} as const satisfies Record<string, z.ZodType>;
type Part = keyof typeof schemas;
const parts: readonly Part[] = ["run", "load", "ledger", "audit", "interleavings", "alerts", "database"];

/**
 * The loss of each part as a whole, and each loss of a piece that the part's schema still accepts. Those with the same
 * result are there once.
 */
export function lossesOf(found: Found): Loss[] {
  return parts.flatMap((part) => {
    const whole: Loss = { part, path: [], becomes: "nothing" };
    const pieces = [...pathsIn(plain(partOf(found, part)))].map((path) => path.split("."));
    const losses = pieces.flatMap((path) => becoming.map((becomes) => ({ part, path, becomes })));
    const byResult = new Map(losses.map((loss) => [JSON.stringify(readPart(found, loss)), loss]));
    byResult.delete(JSON.stringify(partOf(found, part)));
    byResult.delete(JSON.stringify(undefined));
    return [whole, ...byResult.values()];
  });
}

export function withLoss(found: Found, loss: Loss): Found {
  const { evidence, watched } = found;
  const read = readPart(found, loss);
  return loss.part === "alerts" || loss.part === "database"
    ? { evidence, watched: { ...watched, [loss.part]: read } }
    : { evidence: { ...evidence, [loss.part]: read }, watched };
}

function partOf({ evidence, watched }: Found, part: Part): unknown {
  return part === "alerts" || part === "database" ? watched[part] : evidence[part];
}

function readPart(found: Found, loss: Loss): unknown {
  if (loss.path.length === 0) return undefined;
  return schemas[loss.part].safeParse(poorer(found, loss)).data;
}

function poorer(found: Found, { part, path, becomes }: Loss): unknown {
  return changed(plain(partOf(found, part)), path, becomes);
}

/** Every path in it, with a star for the elements of a list. */
function pathsIn(value: unknown, before: readonly string[] = []): Set<string> {
  if (typeof value !== "object" || value === null) return new Set();
  const entries = Array.isArray(value)
    ? value.map((element: unknown) => ["*", element] as const)
    : Object.entries(value);
  const paths = entries.flatMap(([key, inner]) => {
    const path = [...before, key];
    return [path.join("."), ...pathsIn(inner, path)];
  });
  return new Set(paths);
}

function changed(value: unknown, [key, ...rest]: readonly string[], becomes: Becomes): unknown {
  if (key === undefined) return lost(value, becomes);
  if (Array.isArray(value)) return value.map((element: unknown) => changed(element, rest, becomes));
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      name === key ? changed(inner, rest, becomes) : inner,
    ]),
  );
}

function lost(value: unknown, becomes: Becomes): unknown {
  switch (becomes) {
    case "nothing":
      return undefined;
    case "null":
      return null;
    case "zero":
      return typeof value === "number" ? 0 : value;
    case "empty":
      return emptied(value);
  }
}

function emptied(value: unknown): unknown {
  if (Array.isArray(value)) return [];
  if (typeof value === "string") return "";
  return typeof value === "object" && value !== null ? {} : value;
}

/** As JSON has it. */
function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
