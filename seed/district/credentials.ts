/** What teachers are authorized to teach, and how many of them lack an authorization. */
import type { DayClassProgram } from "../../sis/db/schema/special-education.ts";

/** [K] Of a thousand teachers, those who have one subject that they aren't authorized to teach. */
export const misassignedPerThousand = 15;

/** [K] Of a thousand teachers, those who aren't authorized to teach learners of English. */
export const withoutEnglishLearnersPerThousand = 30;

/** What no credential names: any teacher may have these classes. */
export const subjectsForAnyTeacher: readonly string[] = ["Student service"];

/** [F] California's authorizations for special education (Commission on Teacher Credentialing); [K] which program needs which. */
export const areaOfProgram: Readonly<Record<DayClassProgram, string>> = {
  "specific-learning-disability": "Mild to moderate support needs",
  autism: "Mild to moderate support needs",
  "intellectual-disability-mild": "Mild to moderate support needs",
  "intellectual-disability-severe": "Extensive support needs",
  "emotional-disturbance": "Mild to moderate support needs",
  "deaf-and-hard-of-hearing": "Deaf and hard of hearing",
};
export const resourceArea = "Mild to moderate support needs";
export const adaptedPhysicalEducation = "Adapted physical education";
export const englishLearners = "English learners";
