/** readiness.yaml: what is read from it, and what is said about a bad one. */
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readinessTemplate } from "../../../commands/program/readiness-template.ts";
import { parsePreparation } from "../../../readiness/judge/preparation-file.ts";
import { goodPreparationText, poorPreparationText } from "../support/example-preparation.ts";

/** The template as somebody leaves it who takes away every #. */
const filledIn = readinessTemplate
  .replace("statedBy:", "statedBy: A. Ruiz")
  .replace("statedOn:", "statedOn: 2026-08-02")
  .replace(/^#(?! \S)/gm, "");

function problemsIn(text: string): string[] {
  return parsePreparation(text).problems.map(({ name, seen, wanted }) => `${name}: ${seen}, ${wanted}`);
}

const signed = "statedBy: A. Ruiz\nstatedOn: 2026-08-02\n";

describe("the template", () => {
  test("states nothing, and asks who answers for the file", () => {
    expect(problemsIn(readinessTemplate)).toEqual([
      expect.stringMatching(/^readiness.yaml, line \d+, statedBy: nothing, the name and office/),
      expect.stringMatching(/^readiness.yaml, line \d+, statedOn: nothing, a day/),
    ]);
  });

  test("is a whole file without its marks", () => {
    const { preparation, problems } = parsePreparation(filledIn);
    expect(problems).toEqual([]);
    expect(Object.values(preparation ?? {}).filter((part) => part === undefined)).toEqual([]);
  });
});

describe("the published schema", () => {
  const schema: unknown = JSON.parse(readFileSync("readiness/evidence/readiness.schema.json", "utf8"));
  const ajv = new Ajv2020({ strict: false, validateFormats: false });

  test.each([filledIn, goodPreparationText, poorPreparationText, signed])(
    "accepts what is accepted",
    (text) => {
      if (typeof schema !== "object" || schema === null) throw new Error("no schema");
      expect(ajv.validate(schema, parse(text))).toBe(true);
      expect(ajv.validate(schema, { ...parse(text), trainning: [] })).toBe(false);
    },
  );
});

describe("a bad file", () => {
  test("has all its problems named at once, in the order of its lines", () => {
    const text = `${signed.replace("2026-08-02", "2026-02-30")}trainning: []
training:
  - { school: A, role: teacher, people: 10, finished: 12 }
  - { school: A, role: teacher, people: ten, finished: 1 }
helpDesk: 7
issues:
  - { id: A-1, title: Slow, module: attendence, severity: low, opened: 2026-08-01 }
  - { id: A-2, title: Slow, module: scores, severity: low, opened: 2026-08-01, due: 2026-07-01, closed: 2026-07-02 }
wayBack: { decides: J. Okafor, pointOfNoReturn: 2026-08-01 }
signOffs:
  - { area: attendance }
  - { area: scores, signedOn: 2026-08-01 }
`;
    const places = problemsIn(text).map((problem) => /line (\d+), (.*?):/.exec(problem)?.slice(1).join(" "));
    expect(places).toEqual([
      "2 statedOn",
      "3 trainning",
      "5 training 1 finished",
      "6 training 2 people",
      "6 training 2 role",
      "7 helpDesk",
      "9 issues 1 module",
      "10 issues 2 due",
      "10 issues 2 closed",
      "11 wayBack rehearsedOn",
      "13 signOffs 1 reason",
      "14 signOffs 2 name",
    ]);
    expect(problemsIn(text)).toContain(
      "readiness.yaml, line 5, training 1 finished: 12, no more than the people who need it",
    );
  });

  test.each([
    ["an indentation that ends nowhere", "issues: [1\nwayBack: 1", /line 4: a line that isn't YAML/],
    [
      "a reference, which could make it endless",
      "issues: &all [1]\ndissent: *all",
      /line 4: .*instead of \*all/,
    ],
    ["the same part twice", "issues: []\nissues: []", /line 4: .*unique/],
    ["an empty list of people", "training: []", /line 3, training: \[\], at least one item/],
  ])("is refused for %s", (_, text, problem) => {
    expect(problemsIn(`${signed}${text}`)).toContainEqual(expect.stringMatching(problem));
  });

  test.each(["", "just a sentence", "- a list", "null"])(
    "is refused if it is no file of this kind: %j",
    (text) => {
      expect(problemsIn(text)).not.toEqual([]);
    },
  );
});

test("a part that is there but empty counts as left out; an empty register says that nothing is known", () => {
  const { preparation } = parsePreparation(`${signed}training:\nissues: []\n`);
  expect(preparation).toMatchObject({ training: undefined, issues: [] });
});
