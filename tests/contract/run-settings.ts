/** How Schemathesis runs for one role, as its configuration file. */
import type { KnownRows } from "./known-rows.ts";

export type RunSettings = {
  readonly hooks: string;
  /** The same seed sends the same requests, as long as the answers are the same. */
  readonly seed: number;
  readonly token: string | undefined;
  readonly rows: KnownRows;
  /** Whether requests follow the links of earlier answers. */
  readonly follows: boolean;
};

/** Generated requests to each route, besides those at the limits of each field. */
const examplesByRoute = 8;
/** Chains of requests, each made from an earlier answer by one of the document's links. */
const chains = 25;
const patienceSeconds = 30;
/** Requests as described must not be refused as invalid, but may be impossible for the rows that they name, or too many. */
const possible = ["2xx", "303", "401", "403", "404", "409", "422", "429"];
/** What isn't as described must be refused; pages send people without a session to sign in. */
const refused = ["303", "400", "401", "403", "404", "405", "408", "409", "413", "422", "429"];
/** How often a generated request names a known row instead of any number. */
const knownShare = 0.8;

/** The fields that take each kind of row, in a path, a query or a body. */
const fieldsOf: Readonly<Record<string, readonly string[]>> = {
  schoolId: ["path.schoolId", "body.toSchoolId"],
  sectionId: ["path.sectionId", "body.sectionId", "body.fromSectionId", "body.toSectionId"],
  studentId: [
    "path.studentId",
    "body.marks[*].studentId",
    "body.scores[*].studentId",
    "body.grades[*].studentId",
  ],
  assignmentId: ["path.assignmentId"],
  termId: ["path.termId"],
  search: ["query.search"],
  day: ["path.day", "query.day", "body.day", "body.entryDate"],
};

/**
 * TOML; a string or list of JSON is one of TOML too. Nothing is kept for the next run and no check depends on time, so
 * that a run depends on its seed alone.
 */
export function settingsFile({ hooks, seed, token, rows, follows }: RunSettings): string {
  const known = Object.entries(rows).filter(([, values]) => values.length > 0);
  const fields = known.flatMap(([name]) => (fieldsOf[name] ?? []).map((field) => [field, name] as const));
  return `hooks = ${JSON.stringify(hooks)}
seed = ${seed}
workers = 1
max-redirects = 0
request-timeout = ${patienceSeconds}
suppress-health-check = ["all"]
continue-on-failure = true
${token === undefined ? "" : `[auth.openapi.bearer]\nbearer = ${JSON.stringify(token)}`}
[cache]
enabled = false
[generation]
max-examples = ${examplesByRoute}
database = "none"
no-shrink = true
[checks.positive_data_acceptance]
expected-statuses = ${JSON.stringify(possible)}
[checks.negative_data_rejection]
expected-statuses = ${JSON.stringify(refused)}
[phases.stateful]
enabled = ${follows}
[phases.stateful.inference]
algorithms = []
[phases.stateful.generation]
max-examples = ${chains}
database = "none"
no-shrink = true
[dictionaries]
${known.map(([name, values]) => `${name} = { values = ${JSON.stringify(values)} }`).join("\n")}
[parameters]
${fields.map(([field, name]) => `"${field}" = { dictionary = "${name}", probability = ${knownShare} }`).join("\n")}
# Forms check some of their fields themselves, to show what is wrong beside each.
[[operations]]
include-tag = "pages"
include-method = "POST"
checks = { positive_data_acceptance = { enabled = false } }
`;
}
