/** What had to happen in a load is counted from its visits alone. */
import { describe, expect, test } from "vitest";
import { allJourneys } from "../../../loadtests/all-journeys.ts";
import { allScenarios } from "../../../loadtests/all-scenarios.ts";
import { marks, marksOfSchoolDay } from "../../../loadtests/model/marks.ts";
import { markEvidence } from "../../../loadtests/run/mark-evidence.ts";
import type { RequestCounts, VisitLine } from "../../../readiness/evidence/visit-line.ts";
import { allRequests } from "../../../targets/reference-sis/client/all-requests.ts";

function visit(journey: string, requests: Record<string, RequestCounts>, beganAt = 0): VisitLine {
  const spent = { totalMs: 1000, thinkMs: 0, waitMs: 0, longestWaitMs: 0 };
  return { journey, phase: "counters", school: 1, beganAt, ...spent, requests, answers: {}, forbidden: {} };
}

const once: RequestCounts = [1, 1, 0, 0];
const refused: RequestCounts = [1, 0, 0, 0];

function seen(id: (typeof marksOfSchoolDay)[number], visits: readonly VisitLine[]): number | undefined {
  return markEvidence(visits, [id])[0]?.visits;
}

describe("a mark", () => {
  test("is seen in a visit in which all of its requests were accepted, as often as it takes", () => {
    const moved = { "school-sections": once, "move-between-sections": once };
    const tried = { "school-sections": once, "move-between-sections": refused };
    expect(seen("seat-moved", [visit("counselor", moved), visit("counselor", tried)])).toBe(1);
    expect(seen("roll-corrected", [visit("attendance", { "submit-attendance": once })])).toBe(0);
    expect(seen("roll-corrected", [visit("attendance", { "submit-attendance": [2, 2, 0, 0] })])).toBe(1);
  });

  test("of two journeys is seen if visits of both go on at the same time", () => {
    const clerk = visit("office", {}, 0);
    expect(seen("offices-during-attendance", [clerk, visit("attendance", {}, 999)])).toBe(1);
    expect(seen("offices-during-attendance", [clerk, visit("attendance", {}, 1000)])).toBe(0);
  });

  test("names journeys and requests that there are", () => {
    const journeys = allJourneys.map(({ id }) => id);
    const requests = allRequests.flatMap((table) => Object.keys(table));
    for (const id of marksOfSchoolDay) {
      const mark = marks[id];
      const [named, accepted] = "in" in mark ? [[mark.in.journey], mark.in.accepted] : [mark.atOnce, {}];
      expect(journeys).toEqual(expect.arrayContaining([...named]));
      expect(requests).toEqual(expect.arrayContaining(Object.keys(accepted)));
    }
  });
});

test("each scenario has at least 15 marks, all of journeys that it plays", () => {
  for (const { marks: ids, phases } of allScenarios) {
    const played = new Set(phases.flatMap(({ streams }) => streams.map(({ journey }) => journey.id)));
    expect(ids.length).toBeGreaterThanOrEqual(15);
    for (const id of ids) {
      const mark = marks[id];
      for (const journey of "in" in mark ? [mark.in.journey] : mark.atOnce) expect(played).toContain(journey);
    }
  }
});
