/** Privacy: whether people see only what is theirs. */
import { assumed } from "./promise-words.ts";
import type { Requirement } from "./requirement.ts";

export const privacy: readonly Requirement[] = [
  {
    id: "privacy.others-data",
    area: "privacy",
    promise: "Nobody is shown another person's data.",
    measure: { by: "differing-answers", is: "foreign" },
    comparison: "at most",
    limit: 0,
    unit: "answers",
    severity: "fails",
    source: assumed(
      "Every answer names an account, children, students or classes. Each of them belongs to the person who asked.",
    ),
    in2014: assumed("Not reported: nobody compared what the system showed with whose it was."),
    nextStep:
      "Take the system offline for families until this is understood. Look at the answers below: sessions that are mixed up, a cache without the person in its key, or a query without its filter.",
    owner: "SIS engineering",
  },
];
