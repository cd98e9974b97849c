/** Edits of a run's files, each with the file that then no longer follows, and what is said of it. */
import { allRules } from "../../readiness/audit/all-rules.ts";
import { type LedgerFault, ledgerFaults } from "../../readiness/evidence/ledger-evidence.ts";

export type Edit = (text: string) => string;

/** Sets one value of a JSON file; `path` names it from the top. */
export function set(path: readonly (string | number)[], value: unknown): Edit {
  return (text) => JSON.stringify(replaced(JSON.parse(text), path, value));
}

function replaced(content: unknown, [name, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (name === undefined) return value;
  if (Array.isArray(content))
    return content.map((item: unknown, index) => (index === name ? replaced(item, rest, value) : item));
  const fields = Object.entries(content ?? {});
  return Object.fromEntries(
    fields.map(([key, item]) => [key, key === name ? replaced(item, rest, value) : item]),
  );
}

const twice = { first: "schedule.add", second: "schedule.drop", orders: 231, seconds: 1, violations: [] };

/** Sets values of one fault in the account of the writes. */
function faultSet(fault: LedgerFault, values: Readonly<Record<string, unknown>>): Edit {
  return setAll(["faults", ledgerFaults.indexOf(fault)], values);
}

/** Sets values of one rule in the audit. */
function ruleSet(rule: string, values: Readonly<Record<string, unknown>>): Edit {
  return setAll(["rules", allRules.findIndex(({ id }) => id === rule)], values);
}

function setAll(path: readonly (string | number)[], values: Readonly<Record<string, unknown>>): Edit {
  return (text) =>
    Object.entries(values).reduce((edited, [name, value]) => set([...path, name], value)(edited), text);
}

function withoutFirstLine(text: string): string {
  return text.split("\n").slice(1).join("\n");
}

export const edits: readonly (readonly [
  name: string,
  file: string,
  edit: Edit,
  shownIn: string,
  says: RegExp,
])[] = [
  [
    "a ledger without lines",
    "ledger.ndjson",
    () => "",
    "ledger-account.json",
    /entries is 3; 0 follows from/,
  ],
  [
    "a refused write that was accepted",
    "ledger.ndjson",
    (text) => text.replace('"refused"', '"ok"'),
    "ledger-account.json",
    /byKind.schedule.add.ok is 2; 3 follows/,
  ],
  [
    "a visit without its failures",
    "ledger.ndjson",
    (text) => text.replace("[1,1,0,0]", "[9,9,0,0]"),
    "load.json",
    /sent is 1; 9 follows/,
  ],
  ["no samples of the machine", "machine.ndjson", () => "", "load.json", /cores.generator is 0.2; 0 follows/],
  [
    "another summary of k6",
    "k6-summary.json",
    (text) => text.replace('"p(95)":40', '"p(95)":4'),
    "load.json",
    /p95Ms is 40; 4 follows/,
  ],
  ["a shorter plan", "plan.json", set(["phases"], []), "load.json", /the length of phases is 5; 0 follows/],
  [
    "a plan of another size",
    "plan.json",
    set(["students"], 650_000),
    "run.json",
    /students is 800; 650000 follows/,
  ],
  ["no empty answers", "load.json", set(["emptyAnswers"], 0), "load.json", /emptyAnswers is 0; 12 follows/],
  [
    "faster requests",
    "load.json",
    set(["requests", 1, "p95Ms"], 1),
    "load.json",
    /requests\[1\].p95Ms is 1; 40 follows/,
  ],
  ["one phase", "load.json", set(["phases"], []), "load.json", /the length of phases is 0; 5 follows/],
  [
    "a generator that ended well",
    "played.json",
    set(["outcome", "generatorExitCode"], 107),
    "load.json",
    /generatorExitCode is 0; 107 follows/,
  ],
  [
    "fewer kinds of write",
    "ledger-account.json",
    set(["byKind"], []),
    "ledger-account.json",
    /byKind.schedule.add is absent; /,
  ],
  [
    "a class that nobody sees in the wrong grade",
    "audit.json",
    ruleSet("R05", { findings: 0, criticalFindings: 0, status: "passed" }),
    "audit.json",
    /rules.R05.status is "passed"; "failed" follows.*\n.*R05.findings is 0; 1 follows from the lines of audit-findings/,
  ],
  [
    "students of a rule who aren't named",
    "audit.json",
    ruleSet("R05", { students: 0, criticalStudentIds: [], bySchool: [] }),
    "audit.json",
    /R05.students is 0; 1 follows(?:.|\n)*criticalStudentIds is 0; 1 follows(?:.|\n)*bySchool.31 is absent; /,
  ],
  [
    "a larger number that a rule's findings are counted among",
    "audit.json",
    ruleSet("R05", { outOf: 65_000_000 }),
    "audit.json",
    /R05.outOf is 65000000; 650000 follows/,
  ],
  [
    "other words about a finding",
    "audit.json",
    (text) => text.replace("grade 9 in a class of 12", "nothing"),
    "audit.json",
    /R05.samples is 0; 1 follows/,
  ],
  [
    "one finding of the audit less",
    "audit-findings.ndjson",
    withoutFirstLine,
    "audit.json",
    /R05.findings is 1; 0 follows/,
  ],
  [
    "findings of the audit that aren't any",
    "audit-findings.ndjson",
    () => "{}\n",
    "audit.json",
    /can't derive it again from audit-findings.ndjson: line 1 is no finding/,
  ],
  [
    "no confirmed write lost",
    "ledger-account.json",
    faultSet("lost", { operations: 0 }),
    "ledger-account.json",
    /faults.lost.operations is 0; 2 follows from the lines of ledger.ndjson and ledger-findings.ndjson/,
  ],
  [
    "students of a fault who aren't named",
    "ledger-account.json",
    faultSet("lost", { students: 0, studentIds: [], worstSchools: [] }),
    "ledger-account.json",
    /lost.students is 0; 2 follows(?:.|\n)*lost.studentIds is 0; 2 follows(?:.|\n)*lost.worstSchools is 0; 1 follows/,
  ],
  [
    "a fault less among those that were found",
    "ledger-findings.ndjson",
    withoutFirstLine,
    "ledger-account.json",
    /lost.operations is 2; 1 follows/,
  ],
  [
    "other words about a fault",
    "ledger-account.json",
    (text) => text.replace("no seat", "a seat in section 7"),
    "ledger-account.json",
    /lost.samples is 1; 2 follows/,
  ],
  [
    "a database that is said to wait for the disk",
    "ledger-account.json",
    set(["unsafeSettings"], []),
    "ledger-account.json",
    /unsafeSettings is 0; 1 follows/,
  ],
  [
    "transactions that are said to have waited for the disk",
    "ledger-account.json",
    set(["watchedCommits", "hastyTables"], []),
    "ledger-account.json",
    /watchedCommits.hastyTables is 0; 1 follows/,
  ],
  [
    "a log that is said to have no passwords",
    "ledger-account.json",
    set(["searchedFiles", "found"], []),
    "ledger-account.json",
    /searchedFiles.found is 0; 1 follows/,
  ],
  [
    "more writes looked up",
    "ledger-account.json",
    set(["lookedUp"], { writes: 5_000, medianMs: 60 }),
    "ledger-account.json",
    /lookedUp.writes is 5000; 2 follows/,
  ],
  [
    "unknown writes that are all there",
    "ledger-account.json",
    set(["byKind", 0, "unknownPresent"], 4),
    "ledger-account.json",
    /schedule.add.unknownPresent is 4; 0 follows/,
  ],
  [
    "a refusal whose reason wasn't true",
    "ledger-findings.ndjson",
    (text) => text.replace('"ruling":"true"', '"ruling":"wrong"'),
    "ledger-account.json",
    /refusals.schedule.add section-full.wrong is 0; 1 follows/,
  ],
  [
    "rows that nobody compared",
    "ledger-account.json",
    set(["compared", "rows"], 17_000_000),
    "ledger-account.json",
    /compared.rows is 17000000; 8104552 follows/,
  ],
  [
    "more orders of two writes",
    "interleavings.json",
    set(["orders"], 50_000),
    "interleavings.json",
    /orders is 50000; 462 follows from its pairs/,
  ],
  [
    "a pair of writes that was played twice",
    "interleavings.json",
    set(["pairs"], [twice, twice]),
    "interleavings.json",
    /pairs is 2; 1 follows/,
  ],
  [
    "an audit of 5 students",
    "audit.json",
    set(["students"], 5),
    "audit.json",
    /students is 5; about 800 follows/,
  ],
  [
    "an audit without its rules",
    "audit.json",
    set(["rules"], []),
    "audit.json",
    /without rule R01; each rule was expected, once/,
  ],
  [
    "a larger district",
    "run.json",
    set(["students"], 650_000),
    "run.json",
    /students is 650000; 800 follows/,
  ],
  ["the full rate", "run.json", set(["load"], 1), "run.json", /load is 1; 0.01 follows/],
  [
    "a fault that nobody injected",
    "run.json",
    set(["fault"], "held-lock"),
    "run.json",
    /fault is "held-lock"; null follows/,
  ],
];

export const gaps: readonly (readonly [name: string, file: string, edit: Edit, says: RegExp])[] = [
  [
    "an account of another run",
    "ledger-account.json",
    set(["run"], "20260811T080000Z-77aa01"),
    /of another run, 20260811T080000Z-77aa01/,
  ],
  [
    "an account without its faults",
    "ledger-account.json",
    set(["faults"], []),
    /not in the expected format at faults: each of lost/,
  ],
];
