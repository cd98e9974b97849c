/** What the audit trail kept of one write, field by field, with the names of the sections and schools in it. */

/** By id; null if there are none. */
export type Names = Readonly<Record<string, string>> | null;

export type KeptRow = {
  readonly sectionId: number | null;
  readonly schoolId: number | null;
  readonly detail: unknown;
  readonly sections: Names;
  readonly schools: Names;
};

export type Kept = {
  /** Of the details. */
  text(...path: readonly string[]): string | undefined;
  number(...path: readonly string[]): number | undefined;
  /** Title and period of a section; of the row's own, unless it is given. */
  section(id?: number): string | undefined;
  /** Of the school that did it, unless it is given. */
  school(id?: number): string | undefined;
};

export function keptOf({ sectionId, schoolId, detail, sections, schools }: KeptRow): Kept {
  return {
    text: (...path) => {
      const value = fieldOf(detail, path);
      return typeof value === "string" ? value : undefined;
    },
    number: (...path) => {
      const value = fieldOf(detail, path);
      return typeof value === "number" ? value : undefined;
    },
    section: (id = sectionId ?? 0) => sections?.[String(id)],
    school: (id = schoolId ?? 0) => schools?.[String(id)],
  };
}

function fieldOf(value: unknown, [name, ...rest]: readonly string[]): unknown {
  if (name === undefined) return value;
  return typeof value === "object" && value !== null ? fieldOf(Reflect.get(value, name), rest) : undefined;
}
