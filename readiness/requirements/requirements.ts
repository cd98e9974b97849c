/** The one list of requirements: k6's thresholds, the judge, the report, the alerts and the dashboards all read it. */
import { assignments } from "./assignments.ts";
import { confirmations } from "./confirmations.ts";
import { eachSchool } from "./each-school.ts";
import { preparation } from "./preparation.ts";
import { privacy } from "./privacy.ts";
import { records } from "./records.ts";
import { reliability } from "./reliability.ts";
import type { Requirement } from "./requirement.ts";
import { runValidity } from "./run-validity.ts";
import { shownRecords } from "./shown-records.ts";
import { speed } from "./speed.ts";

export const requirements: readonly Requirement[] = [
  ...records,
  ...shownRecords,
  ...confirmations,
  ...privacy,
  ...assignments,
  ...reliability,
  ...eachSchool,
  ...speed,
  ...preparation,
  ...runValidity,
];
