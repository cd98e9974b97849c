/** What each teacher is authorized to teach: what they do teach, but for a few. */
import {
  adaptedPhysicalEducation,
  areaOfProgram,
  subjectsForAnyTeacher,
} from "../../sis/db/credential-area.ts";
import type { credentialKinds } from "../../sis/db/schema/people.ts";
import {
  englishLearners,
  misassignedPerThousand,
  resourceArea,
  withoutEnglishLearnersPerThousand,
} from "../district/credentials.ts";
import { hashOf } from "../random.ts";
import type { SectionPlan } from "./section-plan.ts";

export type Credential = { readonly kind: (typeof credentialKinds)[number]; readonly area: string };

/** Of a teacher with these sections; a resource teacher has none. */
export function credentialsOf(
  seed: number,
  staffId: number,
  sections: readonly SectionPlan[],
): readonly Credential[] {
  const needed = distinct(sections.length === 0 ? [resourceSpecialist] : sections.flatMap(credentialFor));
  const lacksOne = hashOf(seed, "staff", staffId, 3) % 1_000 < misassignedPerThousand;
  const lacksLearners = hashOf(seed, "staff", staffId, 4) % 1_000 < withoutEnglishLearnersPerThousand;
  return [
    ...(lacksOne ? needed.slice(0, -1) : needed),
    ...(lacksLearners ? [] : [{ kind: "english-learners", area: englishLearners } as const]),
  ];
}

const resourceSpecialist: Credential = { kind: "education-specialist", area: resourceArea };

/** What a section asks of its teacher; nothing for service and the like. */
function credentialFor({ course, kind, program }: SectionPlan): Credential[] {
  if (program && course.subjectGroup === "physical-education")
    return [{ kind: "added-authorization", area: adaptedPhysicalEducation }];
  if (program) return [{ kind: "education-specialist", area: areaOfProgram[program] }];
  if (subjectsForAnyTeacher.includes(course.subject)) return [];
  return [{ kind: kind === "homeroom" ? "multiple-subject" : "single-subject", area: course.subject }];
}

function distinct(credentials: readonly Credential[]): Credential[] {
  return [
    ...new Map(
      credentials.map((credential) => [`${credential.kind} ${credential.area}`, credential]),
    ).values(),
  ];
}
