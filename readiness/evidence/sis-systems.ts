/** What a whole student information system does. A verdict names the part that was tested, and the rest beside it. */
import type { Sourced } from "./sourced.ts";

type SisSystem = { readonly id: string; readonly name: string; readonly source: Sourced };

/** In the order of a school day, then of a school year. */
export const sisSystems = [
  system("sign-in", "sign-in", "RosarioSIS and openSIS have a module for users and their sign-in"),
  system("attendance", "attendance", "RosarioSIS, openSIS, Gibbon and OpenEduCat have it"),
  system("enrollment", "enrollment", "RosarioSIS keeps entry and exit codes; Gibbon has admissions"),
  system(
    "schedules",
    "schedules",
    "RosarioSIS and openSIS have scheduling, Gibbon and OpenEduCat a timetable",
  ),
  system("scores", "scores", "RosarioSIS and openSIS have a gradebook, Gibbon has a markbook"),
  system(
    "family-look-ups",
    "family look-ups",
    "RosarioSIS, openSIS, Gibbon and OpenEduCat have a parent portal",
  ),
  system("transcripts", "transcripts", "RosarioSIS and openSIS have them; Gibbon has reports"),
  system("report-cards", "report cards", "RosarioSIS and openSIS have them; Gibbon has reports"),
  system("health", "health records", "openSIS keeps immunizations and medical alerts; Gibbon has first aid"),
  system(
    "special-education",
    "special education plans",
    "Gibbon has individual needs; others have no such module",
  ),
  system(
    "discipline",
    "counseling and discipline",
    "RosarioSIS has discipline, openSIS goals, Gibbon behavior",
  ),
  system(
    "master-schedule",
    "building the master schedule",
    "RosarioSIS and openSIS have requests and a scheduler",
  ),
  system(
    "registration",
    "online registration",
    "Gibbon has online admissions and a data updater for families",
  ),
  system("messages", "messages to families", "openSIS has messaging, Gibbon a messenger"),
  system("exchange", "rosters for other systems", "OneRoster and Ed-Fi exist for it"),
  system("state-reports", "state reports", "Ed-Fi exists for it; RosarioSIS and Gibbon report"),
  system("printing", "printed lists and labels", "RosarioSIS prints class lists and schedules"),
  system(
    "fees",
    "fees and meals",
    "RosarioSIS has billing and food service, OpenEduCat fees, Gibbon finance",
  ),
  system(
    "activities",
    "library and activities",
    "Gibbon and OpenEduCat have both; RosarioSIS has eligibility",
  ),
  system("roll-over", "roll-over to a new year", "RosarioSIS rolls over with a backup"),
] as const satisfies readonly SisSystem[];

export type SisSystemId = (typeof sisSystems)[number]["id"];

export function systemNames(ids: readonly SisSystemId[]): string[] {
  return sisSystems.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
}

export function otherSystemNames(ids: readonly SisSystemId[]): string[] {
  return sisSystems.filter(({ id }) => !ids.includes(id)).map(({ name }) => name);
}

/** Found in the systems' public repositories. */
function system<Id extends string>(id: Id, name: string, text: string) {
  return { id, name, source: { provenance: "F", text } } as const;
}
