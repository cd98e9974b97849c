/** The judge on answers: another person's data, or anything but what is on record, is never GO. */
import { describe, expect, test } from "vitest";
import type { AnswersEvidence } from "../../../readiness/evidence/answers-evidence.ts";
import type { LoadEvidence } from "../../../readiness/evidence/load-evidence.ts";
import { accessWords, ruleKinds } from "../../../readiness/evidence/walk-evidence.ts";
import { exampleAnswers, exampleForbidden, exampleWalk } from "../support/example-answers.ts";
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

describe("looks before and after the load", () => {
  const roster = { name: "section-roster", asked: 20, answered: 20 };

  test.each([
    ["hardly any of one kind is answered", { ...roster, answered: 3 }],
    ["the only one of a kind isn't", { ...roster, asked: 1, answered: 0 }],
  ])("don't test anything if %s", (_, row) => {
    const looks = [{ name: "me", asked: 15, answered: 15 }, row];
    const { verdict, unmet } = unmetBy(withAnswers({ looks }));
    expect({ verdict, unmet }).toEqual({ verdict: "INVALID RUN", unmet: ["records.shown"] });
  });

  test("don't hide a wrong answer, and may lack a few", () => {
    expect(unmetBy(withAnswers({ looks: [{ ...roster, answered: 16 }] })).verdict).toBe("GO");
    const wrong = withAnswers({
      looks: [{ ...roster, answered: 3 }],
      compared: [{ name: "section-roster", compared: 3, foreign: 0, wrong: 1 }],
    });
    expect(unmetBy(wrong)).toMatchObject({ verdict: "NO-GO", unmet: ["records.shown"] });
  });
});

describe("a forbidden request", () => {
  function withForbidden(
    change: Partial<LoadEvidence["forbidden"]["kinds"][number]>,
    status = 200,
  ): LoadEvidence {
    const { kinds } = exampleForbidden();
    return {
      ...exampleLoad(),
      forbidden: {
        kinds: kinds.map((row) => (row.kind === "another-family" ? { ...row, ...change } : row)),
        samples: [{ kind: "another-family", status, school: null, atMs: 0 }],
      },
    };
  }

  test("that is accepted once is NO-GO, whatever was refused", () => {
    const { verdict, unmet, judgment } = unmetBy(withForbidden({ refused: 8, admitted: 1 }));
    expect(verdict).toBe("NO-GO");
    expect(unmet).toEqual(["privacy.forbidden"]);
    expect(row(judgment, "privacy.forbidden").detail).toBe(
      "Not refused: another family's child (1 of 9). The system answered with 200.",
    );
  });

  test("that nobody was refused is not tested, and never GO", () => {
    for (const load of [
      withForbidden({ refused: 0, unclear: 9 }),
      { ...exampleLoad(), forbidden: { kinds: [], samples: [] } },
    ]) {
      expect(unmetBy(load)).toMatchObject({ verdict: "INVALID RUN", unmet: ["privacy.forbidden"] });
    }
  });

  test("that got no answer proves nothing, if others were refused", () => {
    expect(unmetBy(withForbidden({ refused: 8, unclear: 1 })).verdict).toBe("GO");
    expect(unmetBy(withForbidden({ refused: 1, unclear: 8 })).verdict).toBe("INVALID RUN");
  });
});

describe("the walk over all routes", () => {
  const walk = exampleWalk();
  function withWalk(change: Partial<typeof walk>): LoadEvidence {
    return { ...exampleLoad(), walk: { ...walk, ...change } };
  }
  const admitting = [
    { route: "withdraw", tried: "wrong-role" as const, by: "student", fault: "answered 201 instead of 403" },
  ];

  test("one request that isn't refused is NO-GO, and the report says whose", () => {
    const { verdict, unmet, judgment } = unmetBy(withWalk({ admitting }));
    expect({ verdict, unmet }).toEqual({ verdict: "NO-GO", unmet: ["privacy.routes"] });
    expect(row(judgment, "privacy.routes").detail).toBe(
      "1 request wasn't refused as it should be: withdraw, for someone whose role may not call it (student), answered 201 instead of 403.",
    );
  });

  test.each([
    ["nobody tried it", { refused: 0, unclear: 0 }],
    ["most answers only asked to wait", { refused: 7, unclear: 3 }],
  ])("where %s, it isn't tested", (_, counts) => {
    const tried = walk.tried.map((each) => (each.tried === "used-token" ? { ...each, ...counts } : each));
    expect(unmetBy(withWalk({ tried }))).toMatchObject({ verdict: "INVALID RUN", unmet: ["privacy.routes"] });
  });

  test.each([
    ...(["former-row", "colleagues-row", "foreign-row", "foreign-id", "no-promise", "wrong-code"] as const),
  ])("nobody could try %s: then it isn't tested, and the report says what the district lacks", (kind) => {
    const tried = walk.tried.map((each) => (each.tried === kind ? { ...each, refused: 0 } : each));
    const { unmet, judgment } = unmetBy(withWalk({ tried, unfound: [{ unfound: kind, by: "teacher" }] }));
    expect(unmet).toEqual(["privacy.routes"]);
    const { status, detail } = row(judgment, "privacy.routes");
    expect([status, detail]).toEqual([
      "not-tested",
      expect.stringContaining(`The district has no row to try: ${accessWords[kind]} (teacher).`),
    ]);
  });

  test("one thing that a rule forbids and the system allowed is NO-GO", () => {
    const allowed = [
      {
        route: "add-to-section",
        tried: "wrong-grade" as const,
        by: "x",
        fault: "answered 201 instead of 409 or 422",
      },
    ];
    const { verdict, unmet, judgment } = unmetBy(withWalk({ admitting: allowed }));
    expect({ verdict, unmet }).toEqual({ verdict: "NO-GO", unmet: ["records.rules"] });
    expect(row(judgment, "records.rules").detail).toContain(
      "add-to-section, for a seat in a class for other grades, answered 201",
    );
  });

  test("a rule that this district gives no case of is left out, but not all of them", () => {
    const untried = (kinds: readonly string[]) =>
      walk.tried.map((each) => (kinds.includes(each.tried) ? { ...each, refused: 0 } : each));
    expect(unmetBy(withWalk({ tried: untried(["section-full"]) })).verdict).toBe("GO");
    expect(unmetBy(withWalk({ tried: untried(ruleKinds) }))).toMatchObject({ unmet: ["records.rules"] });
  });

  test("a route that isn't covered is named", () => {
    const uncovered = [{ route: "lockers", uncovered: "what lockerId is isn't known" }];
    const { verdict, judgment } = unmetBy(withWalk({ uncovered }));
    expect(verdict).toBe("GO");
    expect(row(judgment, "privacy.routes").detail).toContain(
      "Not covered: lockers (what lockerId is isn't known).",
    );
  });
});
