/** What somebody typed into a form, by the names of its fields. */
import { z } from "zod";

export const typedFields = z.record(z.string(), z.string());
export type TypedFields = z.output<typeof typedFields>;

/** Nothing if a body isn't a form's. */
export function typedIn(body: unknown): TypedFields {
  return typedFields.safeParse(body).data ?? {};
}
