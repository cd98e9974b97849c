/** Those who work in schools beside teachers, offices and counselors: a few of each come at any time of the day. */
import { caseManager } from "../journeys/case-manager.ts";
import { nurse } from "../journeys/nurse.ts";
import { principal } from "../journeys/principal.ts";
import { programReader } from "../journeys/program-reader.ts";
import { rosterPull } from "../journeys/roster-pull.ts";
import { transcripts } from "../journeys/transcripts.ts";
import type { StreamRow } from "./scenario.ts";

export const othersAtWork: readonly Pick<StreamRow, "journey" | "rate" | "times">[] = [
  { journey: caseManager, rate: "placementCheckRate", times: 1 },
  { journey: programReader, rate: "programReadRate", times: 1 },
  { journey: principal, rate: "schoolLookRate", times: 1 },
  { journey: rosterPull, rate: "rosterPullRate", times: 1 },
  { journey: nurse, rate: "nurseMean", times: 1 },
  { journey: transcripts, rate: "transcriptRate", times: 1 },
];
