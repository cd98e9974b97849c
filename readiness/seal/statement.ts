/** What a manifest states: an in-toto statement (v1) about a run's files, with a test result (v0.1). Pure. */
import { z } from "zod";
import { exitCodes } from "../../parts/exit-codes.ts";
import { runKinds } from "../evidence/evidence.ts";
import { notJudged, reportedVerdicts, statuses, type Verdict } from "../judge/judged-requirement.ts";
import { publicKeyFile, type RunFile } from "./run-files.ts";

/** The part of report.json that the statement repeats. */
export const concludedSchema = z.object({
  verdict: z.enum(reportedVerdicts),
  exitCode: z.int(),
  requirements: z.array(z.object({ id: z.string(), status: z.enum(statuses) })),
  run: z
    .object({
      kind: z.enum(runKinds).default("rehearsal"),
      id: z.string(),
      scenario: z.string(),
      students: z.number(),
      seed: z.number(),
      load: z.number(),
      fault: z.string().nullable(),
      district: z.object({
        digest: z.string(),
        mess: z.string().default("none"),
        defects: z.array(z.string()),
      }),
      machine: z.object({
        versions: z.object({ firstbell: z.string(), node: z.string(), postgres: z.string(), k6: z.string() }),
      }),
      source: z.object({ sha256: z.string(), commit: z.string().nullable() }).nullable().default(null),
    })
    .nullable(),
});

export type Concluded = z.infer<typeof concludedSchema>;

/** `key`: the fingerprint of the key that signs it; null if none does. */
export type Stated = {
  readonly files: readonly RunFile[];
  readonly concluded: Concluded;
  readonly key: string | null;
};

const statementType = "https://in-toto.io/Statement/v1";
const testResult = "https://in-toto.io/attestation/test-result/v0.1";

const resultOf = {
  GO: "PASSED",
  CONDITIONAL: "WARNED",
  "NO-GO": "FAILED",
  "INVALID RUN": "FAILED",
} as const satisfies Record<Verdict, string>;

/** JSON with a line for each file, so that sed can turn it into a list for sha256sum. */
export function statementOf({ files, concluded, key }: Stated): string {
  const { requirements } = concluded;
  const named = (wanted: readonly string[]) =>
    requirements.filter(({ status }) => wanted.includes(status)).map(({ id }) => id);
  const predicate = {
    result: resultIn(concluded),
    configuration: [...configurationOf(files, concluded, key), ...keyOf(key)],
    passedTests: named(["held"]),
    warnedTests: named(["warned", "waived"]),
    failedTests: named(["failed", "not-tested"]),
  };
  const subjects = files.map(({ name, sha256 }) => JSON.stringify({ name, digest: { sha256 } }));
  return [
    `{"_type":"${statementType}",`,
    `"subject":[\n${subjects.join(",\n")}\n],`,
    `"predicateType":"${testResult}",`,
    `"predicate":${JSON.stringify(predicate)}}\n`,
  ].join("\n");
}

/** A load has no verdict, but it keeps its limits or it doesn't. */
function resultIn({ verdict, exitCode }: Concluded): string {
  if (verdict !== notJudged) return resultOf[verdict];
  return exitCode === exitCodes.done ? "PASSED" : "FAILED";
}

/** What was run, and what came of it. */
function configurationOf(
  files: readonly RunFile[],
  { run, verdict }: Concluded,
  key: string | null,
): unknown[] {
  const described = files.find(({ name }) => name === "run.json");
  if (run === null || described === undefined) return [];
  const { kind, id, scenario, students, seed, load, fault, district, machine, source } = run;
  const { digest, mess, defects } = district;
  const signed = key !== null;
  const { firstbell, ...versions } = machine.versions;
  const inputs = {
    scenario,
    students,
    seed,
    load,
    fault,
    ...(mess !== "none" && { mess }),
    defects,
    district: digest,
  };
  return [
    {
      name: described.name,
      digest: { sha256: described.sha256 },
      annotations: {
        ...(kind === "load" && { kind }),
        run: id,
        firstbell,
        ...(source && { source, versions }),
        ...inputs,
        verdict,
        signed,
      },
    },
  ];
}

/** Named in what it signs, so that a signature can't be taken off or replaced without a trace. */
function keyOf(key: string | null): unknown[] {
  return key === null ? [] : [{ name: publicKeyFile, digest: { sha256: key } }];
}

/** The digests in a statement, by the name of the file; undefined if it isn't a statement. */
export function subjectsIn(statement: string): ReadonlyMap<string, string> | undefined {
  const read = statementShape.safeParse(parsed(statement));
  return read.success
    ? new Map(read.data.subject.map(({ name, digest: { sha256 } }) => [name, sha256]))
    : undefined;
}

const statementShape = z.object({
  _type: z.literal(statementType),
  predicateType: z.literal(testResult),
  subject: z.array(z.object({ name: z.string(), digest: z.object({ sha256: z.string() }) })),
});

/** Undefined if it isn't JSON. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
