/** Chooses who a step is about and where: mostly where there's something to do, so that few steps are refused. */
import { randomUUID } from "node:crypto";
import type { Act } from "./act.ts";
import type { Cohort, Section } from "./cohort.ts";
import type { Records } from "./model.ts";
import { type Step, today } from "./step.ts";

export function aimStep(cohort: Cohort, records: Records, each: Step): Act {
  const { sections, studentIds, writer } = cohort;
  const { kind, aimed } = each;
  const studentId = pick(studentIds, each.student);
  const candidates = (found: readonly Section[]) => (aimed && found.length > 0 ? found : sections);
  const section = pick(candidates(whereToBegin(cohort, records, { kind, studentId })), each.section);
  const other = pick(candidates(ownSchool(cohort, records, studentId)), each.other);
  const day = aimed && kind === "attendance" && each.day > today ? today : each.day;
  return { kind, day, section, other, studentId, writer, operationId: randomUUID() };
}

function pick<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new Error("the cohort is empty");
  return item;
}

function whereToBegin(
  cohort: Cohort,
  records: Records,
  { kind, studentId }: { readonly kind: Step["kind"]; readonly studentId: number },
): Section[] {
  switch (kind) {
    case "transfer":
      return [];
    case "add":
      return ownSchool(cohort, records, studentId);
    case "drop":
    case "move":
      return withSeats(cohort, {
        ...records,
        seats: records.seats.filter((seat) => seat.studentId === studentId),
      });
    default:
      return withSeats(cohort, records);
  }
}

function withSeats({ sections }: Cohort, { seats }: Pick<Records, "seats">): Section[] {
  return sections.filter(({ id }) => seats.some(({ sectionId }) => sectionId === id));
}

/** The sections of the school where the student was last. */
function ownSchool({ sections }: Cohort, { schools }: Records, studentId: number): Section[] {
  const last = schools.findLast((stay) => stay.studentId === studentId);
  return sections.filter(({ schoolId }) => schoolId === last?.schoolId);
}
