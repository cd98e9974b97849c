/** Special education in the words of the pages. */
import type {
  PlacementFinding,
  SpecialEducationService,
  SpecialEducationSetting,
} from "../db/schema/special-education.ts";
import type { PlacementMismatch } from "./placement.ts";

export const settingWords: Readonly<Record<SpecialEducationSetting, string>> = {
  RSP: "Resource specialist program",
  SDC: "Special day class",
  DIS: "Services only",
};

export const serviceWords: Readonly<Record<SpecialEducationService, string>> = {
  "specialized-academic-instruction": "Specialized academic instruction",
  "speech-and-language": "Speech and language",
  "occupational-therapy": "Occupational therapy",
  "adapted-physical-education": "Adapted physical education",
  counseling: "Counseling",
  "deaf-and-hard-of-hearing": "Deaf and hard of hearing",
  vision: "Vision",
};

export const mismatchWords: Readonly<Record<PlacementMismatch, string>> = {
  "only-other-classes": "Placed in a special day class, but has only other classes",
  "day-class-without-placement": "In a special day class without being placed in one",
};

export const findingWords: Readonly<Record<PlacementFinding, string>> = {
  "as-placed": "Classes are as placed",
  "wrong-classes": "Classes are wrong",
  "service-missing": "A service hasn’t begun",
};

/** California's codes of disabilities in words. */
export const disabilityWords: Readonly<Record<string, string>> = {
  SLD: "Specific learning disability",
  SLI: "Speech or language impairment",
  AUT: "Autism",
  OHI: "Other health impairment",
  ID: "Intellectual disability",
  ED: "Emotional disturbance",
  OI: "Orthopedic impairment",
  HH: "Hard of hearing",
  MD: "Multiple disabilities",
  DEAF: "Deafness",
  VI: "Visual impairment",
  TBI: "Traumatic brain injury",
  DB: "Deaf-blindness",
};
