/** Care plans: what a nurse does for a student with a condition, and the part that teachers must know. */
import type { CarePlanCode, HealthCondition } from "../db/schema/health.ts";

export const conditionWords: Readonly<Record<HealthCondition, string>> = {
  "food-allergy": "Food allergy",
  asthma: "Asthma",
  diabetes: "Diabetes",
  seizures: "Seizures",
};

type CarePlan = {
  readonly nurse: string;
  /** For the classroom: nothing about medication that only a nurse gives. */
  readonly classroom: string;
};

export const carePlans: Readonly<Record<CarePlanCode, CarePlan>> = {
  "avoid-food": {
    nurse: "Check labels of food at events. Watch for hives and swelling for two hours after contact.",
    classroom: "No shared food. Send the student to the health office with someone if they have hives.",
  },
  "avoid-food-and-epinephrine": {
    nurse: "Give epinephrine at the first sign of anaphylaxis, call 911, and note the time.",
    classroom: "No shared food. If the student can’t breathe or swells up, call 911, then the health office.",
  },
  "rest-and-watch": {
    nurse: "Let the student rest sitting up. Call a guardian if breathing isn’t easy after ten minutes.",
    classroom: "Let the student rest if they cough or wheeze, and send them with someone if it goes on.",
  },
  inhaler: {
    nurse: "Give the inhaler with a spacer. Call 911 if it doesn’t help within fifteen minutes.",
    classroom: "Let the student use or fetch the inhaler at any time, and never send them alone.",
  },
  "glucose-and-insulin": {
    nurse: "Check glucose before lunch and as ordered, and give insulin by the order.",
    classroom:
      "Snacks, water and the restroom at any time. If confused or shaky: juice, then the health office.",
  },
  "seizure-first-aid": {
    nurse: "Keep the airway free, time the seizure, and call 911 after five minutes.",
    classroom: "Move furniture away, don’t hold the student down, note the time, and call the health office.",
  },
  "seizure-first-aid-and-rescue": {
    nurse: "Give the rescue medication when the order says, then call 911.",
    classroom: "Note the time, don’t hold the student down, and call the health office at once.",
  },
};
