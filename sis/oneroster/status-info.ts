/** Refusals in the form of OneRoster 1.2: `imsx_StatusInfo`. */
import { z } from "@hono/zod-openapi";
import { invalidRequest, type Refusal, refuse } from "../errors.ts";
import type { RefusalForm } from "../http/declaration.ts";

const codeMinors = [
  "fullsuccess",
  "invalid_filter_field",
  "invalid_selection_field",
  "invaliddata",
  "unauthorisedrequest",
  "forbidden",
  "server_busy",
  "unknownobject",
  "internal_server_error",
] as const;
type CodeMinor = (typeof codeMinors)[number];

const statusInfo = z
  .strictObject({
    imsx_codeMajor: z.enum(["success", "processing", "failure", "unsupported"]),
    imsx_severity: z.enum(["status", "warning", "error"]),
    imsx_description: z.string(),
    imsx_CodeMinor: z.strictObject({
      imsx_codeMinorField: z.array(
        z.strictObject({ imsx_codeMinorFieldName: z.string(), imsx_codeMinorFieldValue: z.enum(codeMinors) }),
      ),
    }),
  })
  .openapi("imsx_StatusInfo");

export const statusInfoForm: RefusalForm = { schema: statusInfo, body: statusInfoOf };

/** By status, where the refusal's own code isn't one of the standard's. */
const byStatus: Readonly<Record<number, CodeMinor>> = {
  400: "invaliddata",
  401: "unauthorisedrequest",
  403: "forbidden",
  404: "unknownobject",
  429: "server_busy",
  503: "server_busy",
};

function statusInfoOf(refusal: Refusal | undefined): z.output<typeof statusInfo> {
  return {
    imsx_codeMajor: "failure",
    imsx_severity: "error",
    imsx_description: describe(refusal),
    imsx_CodeMinor: {
      imsx_codeMinorField: [
        { imsx_codeMinorFieldName: "TargetEndSystem", imsx_codeMinorFieldValue: codeMinorOf(refusal) },
      ],
    },
  };
}

function codeMinorOf(refusal: Refusal | undefined): CodeMinor {
  if (refusal === undefined) return "internal_server_error";
  return codeMinors.find((code) => code === refusal.code) ?? byStatus[refusal.status] ?? "invaliddata";
}

const problems = z.array(z.object({ at: z.string(), wanted: z.string() }));

/** The standard has one text for everything that is wrong. */
function describe(refusal: Refusal | undefined): string {
  if (refusal === undefined) return "Something went wrong on our side.";
  const { code, message, hint, detail } = refusal;
  const found = code === invalidRequest ? problems.safeParse(detail.problems).data : undefined;
  if (found === undefined) return `${message} ${hint}`;
  return `${message} ${found.map(({ at, wanted }) => `${at}: ${wanted}.`).join(" ")}`;
}

export function refuseFilter(seen: string, wanted: string): Refusal {
  return refuse(400, "invalid_filter_field", `The filter has ${shown(seen)}.`, `Send ${wanted}.`);
}

/** For `fields` and `sort`. */
export function refuseField(parameter: "fields" | "sort", seen: string, known: readonly string[]): Refusal {
  const message = `${parameter} has ${shown(seen)}, which isn't a field here.`;
  return refuse(400, "invalid_selection_field", message, `Use ${known.join(", ")}.`);
}

const shownCharacters = 100;

function shown(seen: string): string {
  return JSON.stringify(seen.length > shownCharacters ? `${seen.slice(0, shownCharacters)}…` : seen);
}
