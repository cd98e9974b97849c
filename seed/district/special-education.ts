/** What students' special-education programs hold: services by disability and setting, and how many deadlines passed. */
import type { disabilityCodes } from "../../sis/db/schema/people.ts";
import type {
  SpecialEducationService,
  SpecialEducationSetting,
} from "../../sis/db/schema/special-education.ts";

export type ServicePlan = {
  readonly service: SpecialEducationService;
  readonly minutesPerWeek: number;
};

/** [K] Instruction by a special-education teacher, in each setting. */
export const instructionIn: Readonly<Partial<Record<SpecialEducationSetting, ServicePlan>>> = {
  RSP: { service: "specialized-academic-instruction", minutesPerWeek: 225 },
  SDC: { service: "specialized-academic-instruction", minutesPerWeek: 1_500 },
};

const speech: ServicePlan = { service: "speech-and-language", minutesPerWeek: 60 };
const occupational: ServicePlan = { service: "occupational-therapy", minutesPerWeek: 30 };
const adapted: ServicePlan = { service: "adapted-physical-education", minutesPerWeek: 60 };
const hearing: ServicePlan = { service: "deaf-and-hard-of-hearing", minutesPerWeek: 90 };
const vision: ServicePlan = { service: "vision", minutesPerWeek: 90 };
export const counseling: ServicePlan = { service: "counseling", minutesPerWeek: 30 };

/** [K] Services that come with a disability, in any setting. */
export const servicesFor: Readonly<
  Partial<Record<(typeof disabilityCodes)[number], readonly ServicePlan[]>>
> = {
  SLI: [speech],
  AUT: [speech, occupational],
  ID: [speech, adapted],
  ED: [counseling],
  OI: [adapted, occupational],
  HH: [hearing],
  MD: [speech, adapted],
  DEAF: [hearing],
  VI: [vision],
  DB: [hearing, vision],
};

/** [K] Of a thousand programs. */
export const overdueReviews = 12;
export const overdueAssessments = 5;
export const assessmentsUnderWay = 15;
