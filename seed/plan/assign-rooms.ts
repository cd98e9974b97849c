/** Where classes meet: with their teacher, in a room of the kind that the subject needs, with a seat for everyone. */
import { hashOf } from "../random.ts";
import type { SectionPlan } from "./section-plan.ts";

export type RoomPlan = {
  readonly number: string;
  readonly kind: "classroom" | "laboratory" | "gymnasium" | "music" | "library";
  readonly seats: number;
};

/**
 * Each teacher has a room. Physical education meets at stations: the gymnasium, fields, courts. Sets the rooms of the
 * sections, and returns the school's rooms.
 */
export function assignRooms(sections: readonly SectionPlan[], teachers: number): RoomPlan[] {
  const active = sections.filter(({ course }) => course.subjectGroup === "physical-education");
  const byTeacher = Map.groupBy(sections, ({ teacher }) => teacher);
  const rooms = Array.from({ length: teachers }, (_, teacher) =>
    roomOf(teacher, byTeacher.get(teacher) ?? []),
  );
  for (const section of sections) section.room = section.teacher;
  return [...rooms, ...assignStations(active, teachers), { number: "Library", kind: "library", seats: 60 }];
}

/** [K] Seats of an ordinary room; a room has more where a class has. */
const seatsOf = { classroom: [34, 36, 38, 40, 42], laboratory: [32, 36, 40], music: [60, 75, 90] } as const;

function roomOf(teacher: number, sections: readonly SectionPlan[]): RoomPlan {
  const kind = kindFor(sections);
  const usual = seatsOf[kind];
  const seats = usual[hashOf(0, "sections", teacher, sections.length) % usual.length] ?? usual[0];
  const most = Math.max(0, ...sections.map(({ members }) => members.length));
  return { number: numberOf(kind, teacher), kind, seats: Math.max(seats, most) };
}

function kindFor(sections: readonly SectionPlan[]): keyof typeof seatsOf {
  if (sections.some(({ course }) => course.subjectGroup === "performing-arts")) return "music";
  return sections.some(({ course }) => course.subject === "Science") ? "laboratory" : "classroom";
}

const roomsPerFloor = 40;

function numberOf(kind: keyof typeof seatsOf, teacher: number): string {
  const number = 100 * (1 + Math.floor(teacher / roomsPerFloor)) + (teacher % roomsPerFloor) + 1;
  return kind === "music" ? `Music ${number}` : kind === "laboratory" ? `Lab ${number}` : String(number);
}

/** [K] Two classes use a station at once. */
const classesPerStation = 2;
const stationNames = [
  "Gymnasium",
  "Athletic field",
  "Courts",
  "Weight room",
  "Small gymnasium",
  "Dance studio",
];
const stationSeats = 120;

function assignStations(sections: readonly SectionPlan[], firstRoom: number): RoomPlan[] {
  const byPeriod = [...Map.groupBy(sections, ({ period }) => period).values()];
  const stations = Math.ceil(Math.max(0, ...byPeriod.map(({ length }) => length)) / classesPerStation);
  for (const own of byPeriod) {
    own.forEach((section, index) => {
      section.room = firstRoom + (index % stations);
    });
  }
  return Array.from({ length: stations }, (_, index) => {
    const crowds = byPeriod.map((own) => studentsAt(own, firstRoom + index));
    return { number: stationName(index), kind: "gymnasium", seats: Math.max(stationSeats, ...crowds) };
  });
}

function studentsAt(sections: readonly SectionPlan[], room: number): number {
  return sections.reduce((sum, section) => sum + (section.room === room ? section.members.length : 0), 0);
}

function stationName(index: number): string {
  const round = Math.floor(index / stationNames.length);
  return `${stationNames[index % stationNames.length]}${round > 0 ? ` ${round + 1}` : ""}`;
}
