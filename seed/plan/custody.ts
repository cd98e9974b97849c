/** What each guardian of a household's children may do, whom the school calls first, and who lives where. */
import { parentsApart } from "../district/homes.ts";
import { createWeightedChoice, openStream } from "../random.ts";
import { householdKind, type Relationship } from "./adults.ts";

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
  const apart = householdKind(seed, household) === "apart";
  return adults.map((relationship, index) =>
    index > 0 && apart ? linkApart(seed, household, relationship) : linkAtHome(relationship, index + 1),
  );
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
