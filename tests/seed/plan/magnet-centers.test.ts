/** Magnet centers have their own students and some own classes, and small schools share a gymnasium that holds them all. */
import { expect, test } from "vitest";
import { layoutOf } from "../../../seed/plan/layout-school.ts";
import { centerStudents } from "../../../seed/plan/magnet-centers.ts";
import { planDistrict } from "../../../seed/plan/plan-district.ts";
import type { SchoolPlan } from "../../../seed/plan/school-plan.ts";
import { roomIdOf, seatsForGuests } from "../../../seed/plan/shared-rooms.ts";

const plan = planDistrict(1, 60_000);
const hosts = plan.schools.filter(({ center }) => center !== undefined);

function studentsOfCenter({ center, groups }: SchoolPlan): Set<number> {
  return new Set(
    groups.flatMap((group) =>
      Array.from({ length: centerStudents(center, group) }, (_, index) => group.first + index),
    ),
  );
}

test("a center has classes of its own, for its students only, and most of these have classes with others too", () => {
  expect(hosts.length).toBeGreaterThan(5);
  for (const school of hosts) {
    const own = studentsOfCenter(school);
    const { sections } = layoutOf(plan, school);
    const classes = sections.filter(({ ofCenter }) => ofCenter);
    expect(classes.length).toBeGreaterThan(0);
    expect(classes.every(({ members }) => members.every((student) => own.has(student)))).toBe(true);
    if (!school.departmental) continue;
    const shared = sections.filter(
      ({ ofCenter, members }) => !ofCenter && members.some((student) => own.has(student)),
    );
    expect(shared.length).toBeGreaterThan(classes.length / 2);
  }
});

test("schools of one campus are at one place, and meet in a gymnasium with seats for both", () => {
  const guest = plan.schools.find(({ campusHost }) => campusHost !== undefined);
  const host = plan.schools.find(({ id }) => id === guest?.campusHost);
  if (!guest || !host) throw new Error("The district needs a campus.");
  expect([guest.latitude, guest.longitude, guest.region]).toEqual([
    host.latitude,
    host.longitude,
    host.region,
  ]);
  const place = layoutOf(plan, host).rooms.findIndex(({ number }) => number === "Gymnasium");
  const room = layoutOf(plan, host).rooms[place];
  const rooms = layoutOf(plan, guest).sections.map((section) => roomIdOf(plan, guest, section.room));
  expect(rooms).toContain(host.firstRoomId + place);
  const own = layoutOf(plan, guest).rooms.find(({ number }) => number === "Gymnasium");
  expect(room && seatsForGuests(plan, host, room)).toBeGreaterThanOrEqual(own?.seats ?? 1);
});
