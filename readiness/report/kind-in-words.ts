/** Kinds of write in the words of a school office. */
import { allWrites } from "../../targets/reference-sis/all-writes.ts";

const words: ReadonlyMap<string, string> = new Map(allWrites.map((write) => [write.kind, write.words]));

/** A kind without its own words (the audit trail knows some) keeps its name. */
export function kindInWords(kind: string): string {
  return words.get(kind) ?? kind;
}
