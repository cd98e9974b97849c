/** How healthy students are: conditions, medication at school, immunizations, and visits to the nurse. */
import type { CarePlanCode, HealthCondition, Medication } from "../../sis/db/schema/health.ts";
import type { Vaccine } from "../../sis/db/schema/immunizations.ts";
import { ungradedElementary } from "./grades.ts";

/** The whole of which the shares below are parts. */
export const tenThousand = 10_000;

type ConditionFacts = {
  readonly condition: HealthCondition;
  readonly parts: number;
  /** Of a hundred with the condition, how many have medication ordered at school. [K] */
  readonly withMedication: number;
  readonly medication: Medication;
  readonly carePlan: CarePlanCode;
  readonly withoutMedicationPlan: CarePlanCode;
};

/**
 * [F] Food allergies: NCHS Data Brief 459, children in 2021. [K] Asthma, diabetes and active seizures: common knowledge,
 * near what national health surveys report.
 */
export const conditions: readonly ConditionFacts[] = [
  {
    ...{ condition: "food-allergy", parts: 580, withMedication: 35, medication: "epinephrine" },
    ...{ carePlan: "avoid-food-and-epinephrine", withoutMedicationPlan: "avoid-food" },
  },
  {
    ...{ condition: "asthma", parts: 650, withMedication: 30, medication: "albuterol" },
    ...{ carePlan: "inhaler", withoutMedicationPlan: "rest-and-watch" },
  },
  {
    ...{ condition: "diabetes", parts: 30, withMedication: 100, medication: "insulin" },
    ...{ carePlan: "glucose-and-insulin", withoutMedicationPlan: "glucose-and-insulin" },
  },
  {
    ...{ condition: "seizures", parts: 60, withMedication: 40, medication: "midazolam" },
    ...{ carePlan: "seizure-first-aid-and-rescue", withoutMedicationPlan: "seizure-first-aid" },
  },
];

/** [K] Students who take medication for their attention at school, without an alert. */
export const attentionParts = 100;
export const attentionMedication: Medication = "methylphenidate";

/** [K] What physicians commonly order, and how far apart doses must be. */
export const orders: Readonly<
  Record<Medication, { readonly dose: string; readonly minutes: number; readonly daily: boolean }>
> = {
  epinephrine: { dose: "0.3 mg, auto-injector", minutes: 5, daily: false },
  albuterol: { dose: "2 puffs with a spacer", minutes: 240, daily: false },
  insulin: { dose: "by carbohydrates and glucose", minutes: 180, daily: true },
  midazolam: { dose: "5 mg, nasal", minutes: 1_440, daily: false },
  methylphenidate: { dose: "10 mg", minutes: 240, daily: true },
};

/**
 * [F] Of California's kindergartners in 2019-20, 94.3% had all required immunizations, 1.0% a permanent medical exemption
 * (CDPH, Kindergarten Immunization Assessment), and 1.7% were admitted on condition (kidsdata.org). [D] The rest are
 * overdue. [K] The same holds in all grades.
 */
export const immunizationParts = { exempt: 100, conditional: 170, overdue: 300 } as const;
/** [K] What exemptions are most often from. */
export const exemptVaccines = ["mmr", "varicella"] as const satisfies readonly Vaccine[];

/** In days of age. [F] CDC's schedule of childhood immunizations; [K] a few weeks late as often as not. */
export const doseAges: Readonly<Record<Exclude<Vaccine, "tdap">, readonly number[]>> = {
  polio: [61, 122, 365, 1_461],
  dtap: [61, 122, 183, 470, 1_461],
  "hepatitis-b": [1, 46, 200],
  mmr: [380, 1_461],
  varicella: [380, 1_461],
};
export const daysLate = 21;
/** The doses at four and at eleven come any time of that year. */
export const schoolAgeDose = { from: 1_461, within: 330 } as const;
export const boosterAge = { days: 4_018, within: 330 } as const;
/** [F] From grade 7 on (17 CCR 6025, Table B), also of ungraded secondary students. */
export function needsBooster(grade: number): boolean {
  return grade >= firstBoosterGrade && grade !== ungradedElementary;
}

const firstBoosterGrade = 7;

/** On condition: the first of two doses was given this many days before school, at least and at most. */
export const begunLately = { least: 20, most: 80 } as const;

/** [K] Of a thousand students who were in the district, how many came to the nurse in the last month of last year. */
export const visitsInThousand = 120;
/** [K] In hundredths, by the reason, then by what happened. */
export const visitReasonWeights = {
  ...{
    injury: 28,
    pain: 22,
    fever: 6,
    stomach: 18,
    breathing: 4,
    "allergic-reaction": 2,
    medication: 8,
    other: 12,
  },
} as const;
export const visitOutcomeWeights = {
  ...{ "back-to-class": 62, rested: 24, "sent-home": 13, "emergency-services": 1 },
} as const;
