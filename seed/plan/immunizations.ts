/** Which doses each student has had, and from which vaccines a physician exempted them. */
import type { Vaccine } from "../../sis/db/schema/immunizations.ts";
import { dayNumber, openingDay } from "../district/calendar.ts";
import {
  begunLately,
  boosterAge,
  daysLate,
  doseAges,
  exemptVaccines,
  immunizationParts,
  needsBooster,
  schoolAgeDose,
  tenThousand,
} from "../district/health.ts";
import { hashOf, openStream, type RandomStream } from "../random.ts";

export type StudentDoses = { readonly vaccine: Vaccine; readonly doses: readonly number[] };
type Student = { readonly id: number; readonly grade: number; readonly bornOn: number };

/** The last day on which a dose may have been given. */
const lastDay = dayNumber(openingDay) - 1;
type Standing = "complete" | "exempt" | "conditional" | "overdue";

export function standingOf(seed: number, id: number): Standing {
  const { exempt, conditional, overdue } = immunizationParts;
  const ticket = hashOf(seed, "health", id, 1) % tenThousand;
  if (ticket < exempt) return "exempt";
  if (ticket < exempt + conditional) return "conditional";
  return ticket < exempt + conditional + overdue ? "overdue" : "complete";
}

/** Days since January 1, 2000, in order. */
export function dosesOf(seed: number, student: Student): readonly StudentDoses[] {
  const stream = openStream(seed, "health", student.id, 2);
  const usual = usualDoses(student, stream);
  const standing = standingOf(seed, student.id);
  if (standing === "exempt") return usual.filter(({ vaccine }) => !isExempted(vaccine));
  if (standing === "conditional") return usual.map((each) => begun(each, stream));
  return standing === "overdue" ? withoutOne(usual, student.grade, stream) : usual;
}

function usualDoses({ grade, bornOn }: Student, stream: RandomStream): StudentDoses[] {
  const given: StudentDoses[] = doseVaccines.map((vaccine) => ({
    vaccine,
    doses: doseAges[vaccine].map((age) => doseDay(bornOn, age, stream)),
  }));
  const booster = bornOn + boosterAge.days + stream.below(boosterAge.within);
  return booster <= lastDay || needsBooster(grade)
    ? [...given, { vaccine: "tdap", doses: [Math.min(booster, lastDay)] }]
    : given;
}

const doseVaccines = ["polio", "dtap", "hepatitis-b", "mmr", "varicella"] as const;

function doseDay(bornOn: number, age: number, stream: RandomStream): number {
  const late = stream.below(age < schoolAgeDose.from ? daysLate : schoolAgeDose.within);
  return Math.min(bornOn + age + late, lastDay);
}

function isExempted(vaccine: Vaccine): boolean {
  return exemptVaccines.some((each) => each === vaccine);
}

/** The second dose isn't due yet: the first was given a few weeks before school. */
function begun(given: StudentDoses, stream: RandomStream): StudentDoses {
  if (given.vaccine !== "mmr" && given.vaccine !== "varicella") return given;
  const days = begunLately.least + stream.below(begunLately.most - begunLately.least);
  return { ...given, doses: [lastDay - days] };
}

/** The last dose of one of those that the grade requires is missing. */
function withoutOne(
  given: readonly StudentDoses[],
  grade: number,
  stream: RandomStream,
): readonly StudentDoses[] {
  const choices: readonly Vaccine[] = needsBooster(grade)
    ? ["tdap", "polio", "varicella"]
    : ["dtap", "polio", "mmr", "varicella"];
  const missing = choices[stream.below(choices.length)];
  return given.flatMap(({ vaccine, doses }) => {
    const left = vaccine === missing ? doses.slice(0, -1) : doses;
    return left.length === 0 ? [] : [{ vaccine, doses: left }];
  });
}
