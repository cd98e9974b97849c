/** What each guardian of a household's children may do, whom the school calls first, and who lives where. */
import { fosterHomes, fosterParentNotes, parentsApart } from "../district/homes.ts";
import { createWeightedChoice, openStream } from "../random.ts";
import { type HouseholdKind, householdKind, type Relationship } from "./adults.ts";

export type Link = {
  readonly relationship: Relationship;
  readonly standing: "custody" | "records-only" | "no-contact";
  readonly note: string | undefined;
  readonly livesWithStudent: boolean;
  /** The household's first home, or that of a parent who lives apart. */
  readonly home: 1 | 2;
  /** Undefined for someone whom the school doesn't call. */
  readonly contactOrder: number | undefined;
};

const drawApart = createWeightedChoice(parentsApart.map(({ share }) => share));

/** In the order of the adults. */
export function linksOf(seed: number, household: number, adults: readonly Relationship[]): readonly Link[] {
  const kind = householdKind(seed, household);
  return adults.map((relationship, index) => {
    if (index > 0 && kind === "apart") return linkApart(seed, household, relationship);
    if (isParentOfFosterYouth(kind, relationship)) return linkWithoutRights(seed, household, relationship);
    return linkAtHome(relationship, index + 1);
  });
}

/** The school has them on record, and they can't sign in. */
export function isParentOfFosterYouth(kind: HouseholdKind, relationship: Relationship): boolean {
  return kind === "foster" && relationship !== "foster-parent";
}

function linkWithoutRights(seed: number, household: number, relationship: Relationship): Link {
  const keptAway = openStream(seed, "homes", household, 6).chance(fosterHomes.keptAwayOf100, 100);
  const standing = keptAway ? "no-contact" : "records-only";
  return {
    ...{ relationship, standing, note: fosterParentNotes[standing], livesWithStudent: false, home: 2 },
    contactOrder: keptAway ? undefined : 2,
  };
}

function linkAtHome(relationship: Relationship, contactOrder: number): Link {
  return {
    ...{ relationship, standing: "custody", note: undefined },
    ...{ livesWithStudent: true, home: 1, contactOrder },
  };
}

function linkApart(seed: number, household: number, relationship: Relationship): Link {
  const stream = openStream(seed, "homes", household, 5);
  const { standing, livesWithStudent, notes } = parentsApart[drawApart(stream)] ?? parentsApart[0];
  const note = notes[stream.below(notes.length)];
  const contactOrder = standing === "no-contact" ? undefined : 2;
  return { relationship, standing, note, livesWithStudent, home: 2, contactOrder };
}
