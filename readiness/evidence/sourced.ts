/** The source of a statement. */

/** [F] found in the source named, [D] derived with the arithmetic shown, [K] general knowledge: an assumption. */
export const provenances = ["F", "D", "K"] as const;
export type Provenance = (typeof provenances)[number];
export type Sourced = { readonly provenance: Provenance; readonly text: string };

/** "One student, one seat [K]" */
export function withProvenance({ provenance, text }: Sourced): string {
  return `${text} [${provenance}]`;
}
