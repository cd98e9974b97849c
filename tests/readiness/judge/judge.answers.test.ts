/** The judge on answers: another person's data, or anything but what is on record, is never GO. */
import { describe, expect, test } from "vitest";
import type { AnswersEvidence } from "../../../readiness/evidence/answers-evidence.ts";
import type { LoadEvidence } from "../../../readiness/evidence/load-evidence.ts";
import { exampleAnswers } from "../support/example-answers.ts";
import { heldEvidence } from "../support/example-evidence.ts";
import { exampleLoad } from "../support/example-load.ts";
import { judged, row } from "../support/judged.ts";

function withAnswers(change: Partial<AnswersEvidence>): LoadEvidence {
  return { ...exampleLoad(), answers: { ...exampleAnswers(), ...change } };
}

function unmetBy(load: LoadEvidence) {
  const judgment = judged({ ...heldEvidence(), load });
  const unmet = judgment.requirements.filter(({ status }) => status !== "held").map(({ id }) => id);
  return { verdict: judgment.verdict, unmet, judgment };
}

const one = { name: "family-schedule", compared: 4180, foreign: 0, wrong: 0 };

describe("one answer of thousands", () => {
  test.each([
    ["that shows another person's data", { foreign: 1 }, "privacy.others-data"],
    ["that isn't what is on record", { wrong: 1 }, "records.shown"],
  ])("%s is NO-GO", (_, change, id) => {
    const load = withAnswers({ compared: [{ ...one, ...change }] });
    expect(unmetBy(load)).toMatchObject({ verdict: "NO-GO", unmet: [id] });
  });
});

test("the students whose data was shown are counted, and an example says what was seen", () => {
  const { judgment } = unmetBy(
    withAnswers({
      compared: [{ ...one, foreign: 2 }],
      studentIds: { foreign: [12, 13], wrong: [] },
      worstSchools: [{ schoolId: 31, name: "Jefferson High", students: 2 }],
      samples: [
        {
          ...{ name: "family-schedule", is: "foreign", school: 31, atMs: 0 },
          ...{ expected: "student 11", seen: "student 12", students: [12] },
        },
      ],
    }),
  );
  const found = row(judgment, "privacy.others-data");
  expect(found.students.students).toBe(2);
  expect(found.detail).toContain("family-schedule 2 of 4,180");
  expect(found.detail).toContain("expected student 11; seen student 12");
  expect(found.worstSchools).toMatchObject([{ name: "Jefferson High" }]);
});

test("without one compared answer, neither is met", () => {
  const { verdict, unmet } = unmetBy(withAnswers({ compared: [] }));
  expect(verdict).toBe("INVALID RUN");
  expect(unmet).toEqual(["records.shown", "privacy.others-data"]);
});
