/** How pages write people's names: the name they go by, then the legal one. */

export type Named = {
  /** Empty for a person with one name. */
  readonly givenName: string;
  readonly familyName: string;
  readonly preferredName?: string | null | undefined;
};

/** As in a heading: "Ana Moreno", "Alex (Alejandra) Moreno", "Suharto". */
export function nameInFull(person: Named): string {
  return [firstNames(person), person.familyName].filter((part) => part !== "").join(" ");
}

/** As in a list: "Moreno, Ana", "Moreno, Alex (Alejandra)", "Suharto". */
export function nameInList(person: Named): string {
  return [person.familyName, firstNames(person)].filter((part) => part !== "").join(", ");
}

function firstNames({ givenName, preferredName }: Named): string {
  if (preferredName === undefined || preferredName === null || preferredName === givenName) return givenName;
  return givenName === "" ? preferredName : `${preferredName} (${givenName})`;
}
