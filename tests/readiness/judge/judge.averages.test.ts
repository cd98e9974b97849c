/** The judge on what an average would hide: one kind of work, one school, a few people who waited long. */
import { describe, expect, test } from "vitest";
import type { LoadEvidence, NamedEvidence } from "../../../readiness/evidence/load-evidence.ts";
import { heldEvidence } from "../support/example-evidence.ts";
import { exampleLoad } from "../support/example-load.ts";
import { judged, outOfScope, row } from "../support/judged.ts";

type Change = Partial<NamedEvidence>;

function withRequest(name: string, change: Change): LoadEvidence {
  const load = exampleLoad();
  return { ...load, byName: load.byName.map((each) => (each.name === name ? { ...each, ...change } : each)) };
}

function withSchool(change: Partial<LoadEvidence["schools"][number]>): LoadEvidence {
  const load = exampleLoad();
  const [first, second, small] = load.schools;
  if (!first || !second || !small) throw new Error("the example has three schools");
  return { ...load, schools: [first, second, { ...small, ...change }] };
}

/** The requirements that aren't met, and the verdict. */
function unmetBy(load: LoadEvidence): { readonly verdict: string; readonly unmet: string[] } {
  const judgment = judged({ ...heldEvidence(), load });
  const unmet = judgment.requirements.filter(({ status }) => status !== "held").map(({ id }) => id);
  return { verdict: judgment.verdict, unmet };
}

/** In a small rehearsal. */
const ofThirty = (accepted: number): Change => ({ planned: 28, sent: 30, accepted });

describe("a kind of request", () => {
  test.each<[string, string, Change, string]>([
    ["nobody could send", "withdraw", { sent: 0, accepted: 0 }, "reliability.plans-met"],
    [
      "was sent by half of those who came for it",
      "section-roster",
      { sent: 1500, accepted: 1500 },
      "reliability.plans-met",
    ],
    [
      "was refused to one in thirty teachers",
      "submit-attendance",
      { accepted: 3034 },
      "reliability.refusals",
    ],
    ["was refused to four teachers of thirty", "submit-attendance", ofThirty(26), "reliability.refusals"],
    ["was refused to two of forty", "withdraw", { accepted: 38 }, "reliability.refusals"],
    [
      "was refused to a third, though seats were open",
      "move-between-sections",
      { accepted: 270 },
      "reliability.refusals",
    ],
    ["always failed, though it is rare", "withdraw", { sent: 42, failed: 2 }, "reliability.each-request"],
    ["came back empty for one in fifty", "section-roster", { empty: 64 }, "reliability.each-request"],
  ])("that %s is NO-GO", (_, name, change, id) => {
    const { verdict, unmet } = unmetBy(withRequest(name, change));
    expect(verdict).toBe("NO-GO");
    expect(unmet).toEqual([id]);
  });

  test.each<[string, string, Change]>([
    ["was refused to three teachers whose rosters had changed", "submit-attendance", ofThirty(27)],
    ["was refused to one of forty", "withdraw", { accepted: 39 }],
    ["was refused to one in twenty, where seats are contested", "move-between-sections", { accepted: 380 }],
    [
      "wasn't sent by a third, whose students had no other class",
      "move-between-sections",
      { sent: 270, accepted: 270 },
    ],
    ["failed once", "withdraw", { failed: 1, sent: 41 }],
  ])("that %s is no reason", (_, name, change) => {
    expect(unmetBy(withRequest(name, change))).toEqual({ verdict: "GO", unmet: [] });
  });

  test("is named with its numbers", () => {
    const judgment = judged({ ...heldEvidence(), load: withRequest("withdraw", { sent: 0, accepted: 0 }) });
    expect(row(judgment, "reliability.plans-met").detail).toContain("withdraw: 0 of 40");
  });
});

describe("a school", () => {
  test.each([
    ["nothing works", { failed: 40 }],
    ["every class list is empty", { empty: 21 }],
    ["every second request fails", { failed: 20 }],
    ["three of fifteen requests fail", { requests: 15, failed: 3 }],
  ])("where %s is NO-GO, however small it is", (_, change) => {
    const judgment = judged({ ...heldEvidence(), load: withSchool(change) });
    expect(judgment.verdict).toBe("NO-GO");
    expect(row(judgment, "reliability.each-school").detail).toContain("Twelfth Street Elementary");
  });

  test("where one in five people waits too long is NO-GO, and a school where two do isn't", () => {
    const waiting = (longWaits: number) => unmetBy(withSchool({ visits: 10, longWaits }));
    expect(waiting(3)).toEqual({ verdict: "NO-GO", unmet: ["reliability.each-school-in-time"] });
    expect(waiting(2).verdict).toBe("GO");
  });

  /** Schools that sent one or two requests each, besides the three of the example. */
  function withSmallSchools(bad: number, of: number): LoadEvidence {
    const load = exampleLoad();
    const small = Array.from({ length: of }, (_, index) => {
      const requests = 1 + (index % 2);
      const failed = index < bad ? requests : 0;
      const own = { visits: 1, longWaits: 0, requests, failed, empty: 0 };
      return { schoolId: 100 + index, name: failed > 0 ? `Small School ${index}` : null, ...own };
    });
    return { ...load, schools: [...load.schools, ...small] };
  }

  test("with one or two requests that all fail is judged with the others like it: two of forty are NO-GO", () => {
    const load = withSmallSchools(2, 40);
    expect(unmetBy(load)).toEqual({ verdict: "NO-GO", unmet: ["reliability.each-school"] });
    const { measured, detail } = row(judged({ ...heldEvidence(), load }), "reliability.each-school");
    expect(measured).toBe(2);
    expect(detail).toContain("Small School 0 (1 of 1), Small School 1 (2 of 2)");
    expect(detail).toContain("more than chance explains");
  });

  test("with one request that fails is no reason where chance explains it, and the report says so", () => {
    const load = withSmallSchools(1, 40);
    const judgment = judged({ ...heldEvidence(), load });
    expect(judgment.verdict).toBe("GO");
    expect(row(judgment, "reliability.each-school").detail).toContain(
      "At 1 of 40 schools with fewer than 3 requests, every request failed or came back empty: Small School 0 (1 of 1)",
    );
    expect(row(judgment, "reliability.each-school").detail).toContain("may be chance");
  });

  test("with one or two people who all wait too long is judged with the others like it", () => {
    const load = withSmallSchools(0, 40);
    const schools = load.schools.map((school) =>
      school.schoolId >= 100 && school.schoolId < 104 ? { ...school, longWaits: 1 } : school,
    );
    expect(unmetBy({ ...load, schools }).unmet).toEqual(["reliability.each-school-in-time"]);
  });

  test("where one request of forty failed is no reason", () => {
    expect(unmetBy(withSchool({ failed: 1 })).verdict).toBe("GO");
  });
});

function withOffice(change: Partial<LoadEvidence["journeys"][number]>): LoadEvidence {
  const load = exampleLoad();
  const journeys = load.journeys.map((each) => (each.journey === "office" ? { ...each, ...change } : each));
  return { ...load, journeys };
}

describe("waits", () => {
  const withLongWaits = (waits: number): LoadEvidence => {
    const load = exampleLoad();
    const visits = load.visits.map((each) =>
      each.phase === "counters" ? { ...each, longWaits: waits } : each,
    );
    return { ...load, visits };
  };

  test("of a few people on one journey are NO-GO, even though nearly everyone was served at once", () => {
    expect(unmetBy(withLongWaits(4))).toEqual({
      verdict: "NO-GO",
      unmet: ["speed.long-waits", "speed.long-waits.warning"],
    });
    expect(unmetBy(withLongWaits(1)).verdict).toBe("GO");
  });

  test("of one person in 150 on a journey warn", () => {
    const load = exampleLoad();
    const waiting = load.visits.map((each) => (each.phase === "release" ? { ...each, longWaits: 34 } : each));
    expect(unmetBy({ ...load, visits: waiting })).toEqual({
      verdict: "CONDITIONAL",
      unmet: ["speed.long-waits.warning"],
    });
  });

  test("of the slowest hundredth on one journey warn at first, and are NO-GO if they are longer", () => {
    expect(unmetBy(withOffice({ p99Ms: 3500 }))).toEqual({
      verdict: "CONDITIONAL",
      unmet: ["speed.journey-tail.warning"],
    });
    expect(unmetBy(withOffice({ p99Ms: 5500 }))).toEqual({
      verdict: "NO-GO",
      unmet: ["speed.journey-tail", "speed.journey-tail.warning"],
    });
  });

  test("of a journey with too few requests to know its slowest hundredth are no reason, and the report says so", () => {
    const judgment = judged({ ...heldEvidence(), load: withOffice({ count: 298, p99Ms: 9_000 }) });
    expect(judgment.verdict).toBe("GO");
    expect(row(judgment, "speed.journey-tail").detail).toContain("too few were sent by “office” (298)");
  });

  test("are listed as not tested if no journey has enough requests", () => {
    const load = exampleLoad();
    const journeys = load.journeys.map((each) => ({ ...each, count: 40, p99Ms: 9_000 }));
    const judgment = judged({ ...heldEvidence(), load: { ...load, journeys } });
    expect(judgment.verdict).toBe("GO");
    const left = outOfScope(judgment);
    expect(left.map(({ id }) => id)).toEqual(["speed.journey-tail", "speed.journey-tail.warning"]);
    expect(left[0]?.because).toContain("no journey sent 299 requests");
  });

  test("of the slowest hundredth are NO-GO, even though 95 of 100 were fast", () => {
    const load = exampleLoad();
    const requests = load.requests.map((each) =>
      each.kind === "read" && each.phase === "release" ? { ...each, p99Ms: 9_900, maxMs: 9_900 } : each,
    );
    expect(unmetBy({ ...load, requests })).toEqual({ verdict: "NO-GO", unmet: ["speed.slow-tail"] });
  });

  test("of the slowest hundredth aren't judged on fewer requests than show them", () => {
    const load = exampleLoad();
    const few = (count: number) =>
      load.requests.map((each) => (each.kind === "write" ? { ...each, count, p99Ms: 9_900 } : each));
    expect(unmetBy({ ...load, requests: few(298) }).verdict).toBe("GO");
    expect(unmetBy({ ...load, requests: few(299) }).unmet).toContain("speed.slow-tail");
    const all = load.requests.map((each) => ({ ...each, count: 298 }));
    const tail = judged({ ...heldEvidence(), load: { ...load, requests: all } }).outOfScope.find(
      ({ id }) => id === "speed.slow-tail",
    );
    expect(tail?.because).toContain("no kind of request was sent 299 times");
  });
});

test("what wasn't recorded is not tested, and never GO", () => {
  const load = { ...exampleLoad(), byName: [], schools: [] };
  expect(unmetBy(load)).toMatchObject({ verdict: "INVALID RUN" });
});
