/** Whom a family names to be called if its guardians can't be reached. */
import { emergencyContactCounts, emergencyContactKinds } from "../district/homes.ts";
import { createWeightedChoice, openStream, type RandomStream } from "../random.ts";
import { phoneNumber } from "./contacts.ts";
import { type AdultName, adultFamilyName, type Family } from "./families.ts";
import { drawAdultName, drawFamilyName } from "./person-names.ts";
import type { DistrictPlan } from "./school-plan.ts";

type Relationship = (typeof emergencyContactKinds)[number]["relationship"];
export type EmergencyContact = {
  readonly name: AdultName;
  readonly relationship: Relationship;
  readonly phone: string;
};

const drawCount = createWeightedChoice(emergencyContactCounts);
const drawKind = createWeightedChoice(emergencyContactKinds.map(({ share }) => share));
const mostContacts = emergencyContactCounts.length - 1;
/** [K] Of a hundred. */
const women = 60;

/** In the order in which they are called; brothers and sisters have the same. */
export function emergencyContactsOf(
  { seed, guardians }: Pick<DistrictPlan, "seed" | "guardians">,
  household: number,
  family: Family,
): readonly EmergencyContact[] {
  const stream = openStream(seed, "homes", household, 6);
  return Array.from({ length: drawCount(stream) }, (_, place) => {
    const relationship = emergencyContactKinds[drawKind(stream)]?.relationship ?? "relative";
    const phone = phoneNumber(guardians + household * mostContacts + place + 1);
    return { relationship, phone, name: drawName(relationship, family, stream) };
  });
}

function drawName(relationship: Relationship, family: Family, stream: RandomStream): AdultName {
  const { group } = family.names;
  const given = drawAdultName(group, stream.chance(women, 100), stream);
  const isRelated = relationship === "grandparent" || relationship === "relative";
  return {
    given,
    family: isRelated ? adultFamilyName(family, relationship, stream) : drawFamilyName(group, stream),
  };
}
