/** Plans of scenarios: their peaks, their time, their people. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allJourneys } from "../../../loadtests/all-journeys.ts";
import { allScenarios } from "../../../loadtests/all-scenarios.ts";
import { planChart } from "../../../loadtests/model/chart.ts";
import { arrivalsUnder, milliseconds, peakPerSecond } from "../../../loadtests/model/curve.ts";
import { facts } from "../../../loadtests/model/facts.ts";
import { fullDistrict, usualDistrict } from "../../../loadtests/model/full-district.ts";
import type { Journey } from "../../../loadtests/model/journey.ts";
import { lengthened } from "../../../loadtests/model/lengthened.ts";
import { makePlan } from "../../../loadtests/model/make-plan.ts";
import { longestWaitSeconds } from "../../../loadtests/model/patience.ts";
import type { Plan, Stream } from "../../../loadtests/model/plan.ts";
import { peopleNeeded, phaseArrivals, plannedArrivals } from "../../../loadtests/model/rates.ts";
import { openingDay } from "../../../loadtests/scenarios/opening-day.ts";
import { type RequestKind, requestKinds } from "../../../readiness/evidence/load-evidence.ts";
import { fewestSamplesForPercentile } from "../../../readiness/requirements/sample-sizes.ts";
import { layoutSchool } from "../../../seed/plan/layout-school.ts";
import { planDistrict } from "../../../seed/plan/plan-district.ts";

const bells = fc.array(
  fc.record({
    minuteOfDay: fc.integer({ min: 420, max: 560 }),
    sections: fc.integer({ min: 1, max: 5000 }),
  }),
  { maxLength: 12 },
);
const loads = fc.double({ min: 0.001, max: 3, noNaN: true });
const fullSize = usualDistrict(fullDistrict.students);
const plans = fc
  .record({ load: loads, firstBells: bells })
  .map((given) => makePlan(openingDay, { ...fullSize, ...given }));

/** Journeys in which everyone makes a request of this kind at least once. */
const journeysWith = {
  "sign-in": ["staff-sign-in", "guardian", "student"],
  read: ["attendance", "guardian", "student"],
  attendance: ["attendance"],
  write: ["office", "counselor", "scores"],
} as const satisfies Record<RequestKind, readonly string[]>;

function planAt(load: number): Plan {
  return makePlan(openingDay, { ...fullSize, load });
}

function journeyOf(stream: Stream): Journey {
  const found = allJourneys.find(({ id }) => id === stream.journey);
  if (found === undefined) throw new Error(`There is no journey named ${stream.journey}.`);
  return found;
}

function peakOf(plan: Plan, id: string): number {
  const stream = plan.streams.find((candidate) => candidate.id === id);
  return stream === undefined ? Number.NaN : peakPerSecond(stream.curve);
}

const sourcedPeaks: [string, number][] = [
  ["sign-in--staff-sign-in", facts.staffSignInPeak.value],
  ["first-bell--attendance", facts.firstBellPeak.value],
  ["period-change--attendance", facts.periodChangePeak.value],
  ["counters--office", facts.officeMean.value * facts.officePeakFactor.value],
  ["release--guardian", facts.familySignInRate.value * facts.guardianShare.value],
  ["release--student", facts.familySignInRate.value * (1 - facts.guardianShare.value)],
];

describe("the plan of opening day", () => {
  test.each(sourcedPeaks)("at load 1 the peak of %s is the sourced one", (id, peak) => {
    expect(peakOf(planAt(1), id)).toBeCloseTo(peak, 2);
  });

  test("a peak scales with the load and with the district", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.3, max: 3, noNaN: true }),
        fc.double({ min: 0.5, max: 2, noNaN: true }),
        (load, size) => {
          const plan = makePlan(openingDay, { ...usualDistrict(size * fullDistrict.students), load });
          for (const [id, peak] of sourcedPeaks) expect(peakOf(plan, id)).toBeCloseTo(peak * size * load, 2);
        },
      ),
    );
  });

  test("each peak is a share of what it comes from: staff sign in, sections have their attendance taken", () => {
    const plan = makePlan(openingDay, { ...fullSize, staff: 2 * fullSize.staff, load: 1 });
    expect(peakOf(plan, "sign-in--staff-sign-in")).toBeCloseTo(2 * facts.staffSignInPeak.value, 2);
    for (const [id, peak] of sourcedPeaks.slice(1)) expect(peakOf(plan, id)).toBeCloseTo(peak, 2);
  });

  test("the full district is the one that the seed makes", () => {
    const { schools, schoolStaff, districtAdministrators, seed } = planDistrict(1, fullDistrict.students);
    const sections = schools.flatMap((school) => layoutSchool(seed, school).sections);
    const firstSections = sections.filter(({ period }) => period === 1).length;
    expect({
      students: schools.reduce((sum, { students }) => sum + students, 0),
      schools: schools.length,
      staff: schoolStaff + districtAdministrators,
      firstSections,
      laterSections: sections.length - firstSections,
    }).toEqual(fullDistrict);
  });

  test("the first bells of any district keep the sourced peak", () => {
    fc.assert(
      fc.property(bells, (firstBells) => {
        const plan = makePlan(openingDay, { ...fullSize, load: 1, firstBells });
        expect(peakOf(plan, "first-bell--attendance")).toBeCloseTo(facts.firstBellPeak.value, 2);
      }),
    );
  });

  test("a load lasts four minutes or more, and a small one at most 40 seconds", () => {
    fc.assert(
      fc.property(loads, (load) => {
        const { seconds } = planAt(load);
        if (openingDay.pace(load).timeScale === 1) expect(seconds).toBeGreaterThanOrEqual(240);
        else expect(seconds).toBeLessThanOrEqual(40);
      }),
    );
  });

  test("phases follow one another without a gap, and each stream fills its phase", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        plan.phases.forEach((phase, index) => {
          expect(phase.beginSecond).toBe(plan.phases[index - 1]?.endSecond ?? 0);
          for (const stream of plan.streams.filter(({ phase: id }) => id === phase.id)) {
            expect(stream.beginSecond).toBe(phase.beginSecond);
            expect(milliseconds(stream.curve)).toBe(Math.round((phase.endSecond - phase.beginSecond) * 1000));
          }
        });
      }),
    );
  });

  test("every stage takes time, and no rate is negative", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        for (const stage of plan.streams.flatMap((stream) => stream.curve.stages)) {
          expect(stage.milliseconds).toBeGreaterThan(0);
          expect(stage.perHour).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  test("arrivals counted second by second are the arrivals under the curves", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const seconds = Array.from({ length: Math.ceil(plan.seconds) }, (_, second) =>
          plannedArrivals(plan, second, second + 1),
        );
        const total = plan.streams.reduce((sum, stream) => sum + arrivalsUnder(stream.curve), 0);
        expect(seconds.reduce((sum, arrivals) => sum + arrivals, 0)).toBeCloseTo(total, 4);
      }),
    );
  });

  test("the phases together have all arrivals", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const all = plan.streams.reduce((sum, stream) => sum + stream.arrivals, 0);
        expect(plan.phases.reduce((sum, phase) => sum + phaseArrivals(plan, phase.id), 0)).toBe(all);
      }),
    );
  });

  test("no two arrivals of a journey are the same person", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        for (const { id } of allJourneys) {
          const streams = plan.streams.filter((stream) => stream.journey === id);
          const people = streams.flatMap((stream) =>
            Array.from({ length: stream.arrivals }, (_, index) => stream.firstPerson + index),
          );
          expect(new Set(people).size).toBe(people.length);
          expect(peopleNeeded(plan, id)).toBe(people.length);
        }
      }),
    );
  });

  test("even the smallest load sends someone on every journey", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        for (const stream of plan.streams) {
          expect(stream.arrivals).toBeGreaterThanOrEqual(journeyOf(stream).leastArrivals);
        }
      }),
    );
  });

  test.each(requestKinds)(
    "the smallest load of every scenario sends enough people for a percentile of %s",
    (kind) => {
      const journeys: readonly string[] = journeysWith[kind];
      for (const scenario of allScenarios) {
        const { streams } = makePlan(scenario, { ...usualDistrict(500), load: 0.001 });
        const arrivals = streams.map((stream) => (journeys.includes(stream.journey) ? stream.arrivals : 0));
        const visits = arrivals.reduce((sum, one) => sum + one, 0);
        expect(visits, scenario.id).toBeGreaterThanOrEqual(fewestSamplesForPercentile);
      }
    },
  );

  test("there are enough users for the peak if every response takes two seconds, and more for as long as people wait", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        for (const stream of plan.streams) {
          const { requests, thinkSeconds } = journeyOf(stream);
          const busy = peakPerSecond(stream.curve) * (requests * 2 + thinkSeconds * plan.thinkScale);
          expect(stream.virtualUsers).toBeGreaterThanOrEqual(busy);
          const patient = peakPerSecond(stream.curve) * longestWaitSeconds;
          expect(stream.mostVirtualUsers).toBeGreaterThanOrEqual(busy + patient);
        }
      }),
    );
  });

  test("the chart names every phase, and says where a small load was raised", () => {
    const chart = planChart(planAt(0.02));
    for (const phase of planAt(0.02).phases) expect(chart).toContain(phase.title);
    expect(chart).toContain("raised");
    expect(planChart(planAt(1))).not.toContain("raised");
    const long = makePlan(lengthened(openingDay, 30).value, { ...fullSize, load: 1 });
    expect(planChart(long)).toContain("stretched");
  });

  test("every number has a source and its provenance", () => {
    for (const fact of Object.values(facts)) {
      expect(["F", "D", "K"]).toContain(fact.provenance);
      expect(fact.source.length).toBeGreaterThan(20);
    }
  });
});

describe("a load that lasts longer", () => {
  test("holds each peak longer at the same rate, and keeps think times", () => {
    fc.assert(
      fc.property(fc.double({ min: 5, max: 600, noNaN: true }), loads, (minutes, load) => {
        const plan = makePlan(lengthened(openingDay, minutes).value, { ...fullSize, load });
        const usual = makePlan(openingDay, { ...fullSize, load: 1 });
        expect(plan.seconds).toBeCloseTo(60 * minutes, 0);
        expect(plan.thinkScale).toBe(1);
        for (const { id, curve } of usual.streams) {
          if (load > 0.3) expect(peakOf(plan, id) / load).toBeCloseTo(peakPerSecond(curve), 2);
        }
      }),
    );
  });

  test.each([4, -1, 0, 1441, "an hour", "", Number.NaN])(
    "%s minutes are refused for opening day, with what is possible",
    (minutes) => {
      const { problems } = lengthened(openingDay, minutes);
      expect(problems.map(({ name }) => name)).toEqual(["--duration"]);
      expect(problems[0]?.wanted).toContain("from 4.4");
    },
  );
});

describe("scenarios", () => {
  test.each(allScenarios)(
    "$id promises to exercise something, and each of its phases sends people",
    (scenario) => {
      expect(scenario.judgedBy).not.toEqual([]);
      for (const { streams } of scenario.phases) expect(streams).not.toEqual([]);
    },
  );

  test("ids are unique", () => {
    for (const list of [allJourneys, allScenarios]) {
      expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
    }
  });
});
