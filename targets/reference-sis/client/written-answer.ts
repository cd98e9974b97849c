/** Compares what the answer to a write says with what was sent. Few fields each: every write of the load is compared. */
import type { Answer, Misstated } from "./request.ts";

/** By the field of the answer. */
type SentFields = Readonly<Record<string, string | number>>;

/** The first field that says something else; undefined if all say what was sent. */
export function misstatedField(answer: Answer, sent: SentFields): Misstated | undefined {
  for (const name of Object.keys(sent)) {
    const value = sent[name];
    const said = typeof value === "number" ? answer.number(name) : answer.text(name);
    if (said !== value) return { is: "wrong", ...inWords(name, value, said), students: [] };
  }
  return undefined;
}

type SentList = {
  /** Of the answer. */
  readonly list: string;
  readonly field: string;
  /** As an answer in the usual order of fields has them, in the order in which they were sent. */
  readonly entries: readonly SentEntry[];
  /** The same as JSON. */
  readonly text: string;
};

type SentEntry = { readonly studentId: number; readonly [field: string]: string | number };

/** The first student of a list who was said to have something else; somebody who wasn't sent is another person's data. */
export function misstatedEntry(answer: Answer, sent: SentList): Misstated | undefined {
  const { list, field, entries, text } = sent;
  // In k6, looking for a text costs a tenth of reading two lists.
  if (answer.has(`"${list}":${text}`)) return undefined;
  const students = answer.values(`${list}.#.studentId`);
  const values = answer.values(`${list}.#.${field}`);
  for (const [index, { studentId, [field]: value }] of entries.entries()) {
    if (students[index] !== studentId) {
      const said = inWords("studentId", studentId, students[index]);
      return asAnothers({ is: "wrong", ...said, students: [studentId] });
    }
    if (values[index] !== value)
      return { is: "wrong", ...inWords(field, value, values[index]), students: [studentId] };
  }
  if (students.length === entries.length) return undefined;
  return { is: "wrong", ...inWords(`${list}, how many`, entries.length, students.length), students: [] };
}

/** Another person's data, if anything is said at all. */
export function asAnothers(misstated: Misstated): Misstated {
  return misstated.seen === nothingSaid ? misstated : { ...misstated, is: "foreign" };
}

const nothingSaid = "none";

function inWords(name: string, sent: unknown, said: unknown): Pick<Misstated, "expected" | "seen"> {
  return { expected: `${name} ${String(sent)}`, seen: said === undefined ? nothingSaid : String(said) };
}
