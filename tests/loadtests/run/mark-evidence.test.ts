/** What had to happen in a load is counted from its visits alone. */
import { describe, expect, test } from "vitest";
import { allJourneys } from "../../../loadtests/all-journeys.ts";
import { allScenarios } from "../../../loadtests/all-scenarios.ts";
import { type Mark, marks, marksOfSchoolDay } from "../../../loadtests/model/marks.ts";
import { markEvidence } from "../../../loadtests/run/mark-evidence.ts";
import { noneOutsideVisits } from "../../../loadtests/run/outside-visits.ts";
import { noRush } from "../../../loadtests/run/rush.ts";
import type { ReadBackLine } from "../../../readiness/evidence/read-back-line.ts";
import type { RivalLine } from "../../../readiness/evidence/rival-line.ts";
import type { RequestCounts, VisitLine } from "../../../readiness/evidence/visit-line.ts";
import { allRequests } from "../../../targets/reference-sis/client/all-requests.ts";

function visit(journey: string, requests: Record<string, RequestCounts>, beganAt = 0): VisitLine {
  const spent = { totalMs: 1000, thinkMs: 0, waitMs: 0, longestWaitMs: 0 };
  return {
    journey,
    phase: "counters",
    school: 1,
    beganAt,
    ...spent,
    requests,
    answers: {},
    forbidden: {},
    sentAgain: 0,
    answersLost: 0,
    contests: 0,
  };
}

const nothing = {
  visits: [],
  readBacks: [],
  rivals: [],
  walk: null,
  rush: noRush,
  outsideVisits: noneOutsideVisits,
};
const once: RequestCounts = [1, 1, 0, 0];
const refused: RequestCounts = [1, 0, 0, 0];

function seen(id: (typeof marksOfSchoolDay)[number], visits: readonly VisitLine[]): number | undefined {
  return markEvidence({ ...nothing, visits }, [id])[0]?.times;
}

function journeysOf(mark: Mark): string[] {
  if ("in" in mark) return [mark.in.journey];
  return "atOnce" in mark ? [...mark.atOnce] : [];
}

function requestsOf(mark: Mark): string[] {
  if ("in" in mark) return Object.keys(mark.in.accepted);
  if ("comparedWhole" in mark) return [...mark.comparedWhole];
  return "compared" in mark ? [...mark.compared] : [];
}

describe("a mark", () => {
  test("is seen in a visit in which all of its requests were accepted, as often as it takes", () => {
    const moved = { "school-sections": once, "move-between-sections": once };
    const tried = { "school-sections": once, "move-between-sections": refused };
    expect(seen("seat-moved", [visit("counselor", moved), visit("counselor", tried)])).toBe(1);
    expect(seen("roll-corrected", [visit("attendance", { "submit-attendance": once })])).toBe(0);
    expect(seen("roll-corrected", [visit("attendance", { "submit-attendance": [2, 2, 0, 0] })])).toBe(1);
  });

  test("of a last seat is seen in a visit in which one of two got it", () => {
    const moved = visit("counselor", { "move-between-sections": once });
    expect(seen("last-seat-contested", [moved, { ...moved, contests: 1 }])).toBe(1);
  });

  test("of a rush is seen if everyone who was turned away came back and was served", () => {
    const times = (cameBack: number) =>
      markEvidence({ ...nothing, rush: { sent: 300, turnedAway: 40, cameBack } }, ["turned-away-came-back"]);
    expect([times(40), times(39)]).toMatchObject([[{ times: 40 }], [{ times: 0 }]]);
  });

  test("of an answer that is lost is seen in a visit that learned it by asking again", () => {
    const submitted = visit("attendance", { "submit-attendance": once });
    expect(seen("unknown-resolved", [submitted, { ...submitted, answersLost: 1 }])).toBe(1);
  });

  test("of a write that is sent twice is seen in a visit that sent it again, and is no correction", () => {
    const submitted = visit("attendance", { "submit-attendance": once });
    const again = { ...submitted, sentAgain: 1 };
    expect(seen("roll-sent-twice", [submitted, again])).toBe(1);
    expect(seen("roll-corrected", [again])).toBe(0);
  });

  test("of two journeys is seen if visits of both go on at the same time", () => {
    const clerk = visit("office", {}, 0);
    expect(seen("offices-during-attendance", [clerk, visit("attendance", {}, 999)])).toBe(1);
    expect(seen("offices-during-attendance", [clerk, visit("attendance", {}, 1000)])).toBe(0);
  });

  test("of what is compared or forbidden is seen if an answer was compared, and if a request was refused", () => {
    const answers: VisitLine["answers"] = { me: [1, 0, 0], "section-roster": [0, 0, 0] };
    const admitted = { "old-form": { refused: 0, admitted: 1, unclear: 1 } };
    const each = { ...visit("attendance", {}), answers, forbidden: admitted };
    expect(seen("accounts-compared", [each])).toBe(1);
    expect(seen("class-lists-compared", [each])).toBe(0);
    expect(seen("old-form-refused", [each])).toBe(0);
    const kept = { "another-section": { refused: 1, admitted: 0, unclear: 0 } };
    expect(seen("others-records-refused", [{ ...each, forbidden: kept }, each])).toBe(1);
  });

  test("of what a rule forbids is seen if it was refused after the load", () => {
    const counts = { admitted: 0, unclear: 0 };
    const tried = [{ ...counts, tried: "section-full" as const, refused: 3 }];
    const walk = { routes: 1, tried, uncovered: [], unfound: [], reads: [], admitting: [] };
    const ids = ["full-section-refused", "wrong-grade-refused"] as const;
    const found = markEvidence({ ...nothing, walk }, ids);
    expect(found.map(({ times }) => times)).toEqual([3, 0]);
  });

  test("of what is compared whole is seen if answers of every kind were", () => {
    const family = marks["family-contents-compared"].comparedWhole;
    const answers = Object.fromEntries(family.map((name, index) => [name, [2 + index, 0, 0] as const]));
    const [found] = markEvidence({ ...nothing, outsideVisits: { answers } }, ["family-contents-compared"]);
    expect(found?.times).toBe(2);
    const { "family-grades": _, ...others } = answers;
    const [lacking] = markEvidence({ ...nothing, outsideVisits: { answers: others } }, [
      "family-contents-compared",
    ]);
    expect(lacking?.times).toBe(0);
  });

  test("of what people look for is seen if they found it", () => {
    const look = { op: "a-u1-1", kind: "scores.enter", answeredAt: 0, endedAt: 9 };
    const readBacks: ReadBackLine[] = [
      { ...look, by: "self", staleMs: null },
      { ...look, by: "other", staleMs: 500 },
    ];
    const found = markEvidence({ ...nothing, readBacks }, ["found-by-self", "found-by-others"]);
    expect(found.map(({ times }) => times)).toEqual([1, 0]);
  });

  test("of two people who change the same record is seen if one of them was told", () => {
    const pair = { ops: ["a-u1-1", "a-u1-2"], statuses: [200, 409] } as const;
    const rivals: RivalLine[] = [
      { ...pair, kind: "attendance.submit", ended: "one-told" },
      { ...pair, kind: "attendance.submit", ended: "both-confirmed" },
      { ...pair, kind: "scores.enter", ended: "one-told" },
    ];
    expect(markEvidence({ ...nothing, rivals }, ["roll-contested"])).toMatchObject([{ times: 1 }]);
  });

  test("names journeys and requests that there are", () => {
    const journeys = allJourneys.map(({ id }) => id);
    const requests = allRequests.flatMap((table) => Object.keys(table));
    for (const id of marksOfSchoolDay) {
      const mark = marks[id];
      expect(journeys).toEqual(expect.arrayContaining(journeysOf(mark)));
      expect(requests).toEqual(expect.arrayContaining(requestsOf(mark)));
    }
  });
});

test("each scenario has at least 15 marks, all of journeys that it plays", () => {
  for (const { marks: ids, phases } of allScenarios) {
    const played = new Set(phases.flatMap(({ streams }) => streams.map(({ journey }) => journey.id)));
    expect(ids.length).toBeGreaterThanOrEqual(15);
    for (const id of ids) {
      for (const journey of journeysOf(marks[id])) expect(played).toContain(journey);
    }
  }
});
