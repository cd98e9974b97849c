/** Health in the words of the pages. */
import type { Medication, VisitOutcome, VisitReason } from "../db/schema/health.ts";
import type { Vaccine } from "../db/schema/immunizations.ts";
import type { ClearanceState } from "./immunization-rules.ts";

export const reasonWords: Readonly<Record<VisitReason, string>> = {
  injury: "Injury",
  pain: "Pain",
  fever: "Fever",
  stomach: "Stomach",
  breathing: "Breathing",
  "allergic-reaction": "Allergic reaction",
  medication: "Medication",
  other: "Something else",
};

export const outcomeWords: Readonly<Record<VisitOutcome, string>> = {
  "back-to-class": "Back to class",
  rested: "Rested, then back to class",
  "sent-home": "Sent home",
  "emergency-services": "Emergency services called",
};

export const medicationWords: Readonly<Record<Medication, string>> = {
  epinephrine: "Epinephrine",
  albuterol: "Albuterol",
  insulin: "Insulin",
  midazolam: "Midazolam",
  methylphenidate: "Methylphenidate",
};

export const vaccineWords: Readonly<Record<Vaccine, string>> = {
  polio: "Polio",
  dtap: "Diphtheria, tetanus and pertussis (DTaP)",
  "hepatitis-b": "Hepatitis B",
  mmr: "Measles, mumps and rubella (MMR)",
  varicella: "Chickenpox (varicella)",
  tdap: "Tetanus, diphtheria and pertussis booster (Tdap)",
};

export const clearanceWords: Readonly<Record<ClearanceState, string>> = {
  cleared: "Cleared",
  conditional: "Admitted on condition",
  missing: "Not cleared",
};
