/** Issues or training from a CSV export: merged into the readiness file, and nothing else is touched. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { issueSeverities } from "../../../readiness/evidence/preparation.ts";
import { importTable } from "../../../rehearsal/readiness-import/import-table.ts";
import { preparationOf } from "../../readiness/support/example-preparation.ts";

const file = `# Ours.
statedBy: A. Ruiz # the CIO
statedOn: 2026-08-02

issues:
  # The one from June.
  - id: SIS-1
    title: Slow class lists
    module: attendance
    severity: high
    owner: P. Osei
    opened: 2026-06-01
    evidence: trace 77 # in Tempo
`;

const ofJira = "Issue key,Summary,Component,Priority,Assignee,Created,Resolved";

function taken(csv: string, text = file) {
  return importTable(
    { name: "issues.csv", text: csv },
    { name: "readiness.yaml", text, preparation: preparationOf(text) },
  );
}

function textOf(imported: ReturnType<typeof taken>): string {
  if (!("text" in imported)) throw new Error(JSON.stringify(imported.problems));
  return imported.text;
}

describe("an import", () => {
  test("updates what is known, adds what is new, and keeps comments and what the export has no column for", () => {
    const csv = `${ofJira}
SIS-1,Slow class lists,Attendance,Blocker,,2026-06-01T08:00:00Z,
SIS-2,"Says ""none"", twice",Family look-ups,Major,R. Alvarez,7/4/2026,8/1/2026`;
    const imported = taken(csv);
    expect(imported).toMatchObject({ added: 1, updated: 1 });
    const added = `  - id: SIS-2
    title: Says "none", twice
    module: family-look-ups
    severity: high
    owner: R. Alvarez
    opened: 2026-07-04
    closed: 2026-08-01
`;
    const updated = file.replace("severity: high", "severity: critical").replace("    owner: P. Osei\n", "");
    expect(textOf(imported)).toBe(updated + added);
  });

  test("begins the register of a file that has none", () => {
    const text = textOf(taken(`${ofJira}\nSIS-2,Slow,scores,low,,2026-07-04,`, file.split("\nissues")[0]));
    expect(preparationOf(text).issues).toMatchObject([{ id: "SIS-2", module: "scores" }]);
  });

  test("says all that is wrong at once, with its line, and imports nothing", () => {
    const csv = `${ofJira}
SIS-2,Slow,attendence,Urgent,,yesterday,
,"two
lines",scores,low,,2026-07-04,2026-07-01
SIS-2,Slow,scores,low,,2026-07-04,`;
    const { problems } = taken(csv);
    expect(problems.map(({ name, seen }) => `${name}: ${seen}`)).toEqual([
      'issues.csv, line 2, module: "attendence"',
      'issues.csv, line 2, severity: "urgent"',
      'issues.csv, line 2, opened: "yesterday"',
      "issues.csv, line 3, id: nothing",
      'issues.csv, line 3, closed: "2026-07-01"',
      "issues.csv, line 5, id: SIS-2",
    ]);
  });

  test.each([
    ["no rows", "", "seen an empty file"],
    ["another table", "a,b\n1,2", "seen the columns a, b, wanted also the columns"],
    ["a table without a column", "id,title,module,opened\n", "also the columns severity or priority"],
    ["an open quote", `${ofJira}\n"SIS-2`, "begins in line 2"],
  ])("refuses %s", (_, csv, reason) => {
    const problems = taken(csv).problems.map(({ seen, wanted }) => `seen ${seen}, wanted ${wanted}`);
    expect(problems.join("\n")).toContain(reason);
  });

  test("takes the figures of training by school and role, and replaces those that it knows", () => {
    const once = textOf(
      taken('Site,Role,Assigned,Completed,Region\nLincoln,teacher,"1,204",900,W\nLincoln,office,9,9,W'),
    );
    const twice = taken("school,role,people,finished\nLincoln,teacher,1204,1100", once);
    expect(twice).toMatchObject({ added: 0, updated: 1 });
    expect(preparationOf(textOf(twice)).training).toEqual([
      { school: "Lincoln", role: "teacher", people: 1204, finished: 1100 },
      { school: "Lincoln", role: "office", people: 9, finished: 9 },
    ]);
    const wrong = taken("school,role,people,finished\nLincoln,teacher,many,1").problems;
    expect(wrong.map(({ name, seen }) => `${name}: ${seen}`)).toEqual(['issues.csv, line 2, people: "many"']);
  });

  test("of the same export again changes nothing, whatever is in it", () => {
    const text = fc.string({
      unit: fc.constantFrom("a", "é", " ", ":", "#", '"', "'", "-", "\n", "1", "&", "*"),
      minLength: 1,
      maxLength: 12,
    });
    const issue = fc.record({
      id: text.filter((id) => id.trim() !== ""),
      title: text.filter((title) => title.trim() !== ""),
      severity: fc.constantFrom(...issueSeverities),
      owner: text,
    });
    const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.uniqueArray(issue, { selector: ({ id }) => id.trim(), maxLength: 4 }), (issues) => {
        const rows = issues.map(({ id, title, severity, owner }) =>
          [id, title, "scores", severity, owner, "2026-07-04", ""].map(quoted).join(","),
        );
        const csv = [ofJira, ...rows].join("\n");
        const once = textOf(taken(csv));
        expect(textOf(taken(csv, once))).toBe(once);
        const added = preparationOf(once).issues?.filter(({ module }) => module === "scores");
        expect(added?.map(({ id, title }) => [id, title])).toEqual(
          issues.map(({ id, title }) => [id.trim(), title.trim()]),
        );
      }),
    );
  });
});
