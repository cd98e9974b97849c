/** Compares what another system reads page by page with what is on record: nothing left out, nothing twice. */
import { type RosterPage, sectionOfSeat } from "../../targets/reference-sis/client/requests/oneroster.ts";
import type { RosterClient } from "../../targets/reference-sis/people/pools/roster-clients.ts";
import { type Compare, type Difference, idsInWords } from "./difference.ts";

type Pulled = {
  /** Ids that the pages together must have. */
  readonly must: readonly number[];
  /** Those of them that may have gone since. */
  readonly mayGo: ReadonlySet<number>;
  /** Whether this one may have been added since. */
  readonly mayCome: (id: number) => boolean;
};

/** Of the classes of a school: nobody adds one. */
export function classesPulled({ classes }: RosterClient): Pulled {
  return { must: classes, mayGo: new Set(), mayCome: () => false };
}

/** Of the seats in them: students come, and give seats up. */
export function seatsPulled({ classes, seats, mayGo }: RosterClient): Pulled {
  const own = new Set(classes);
  return { must: seats, mayGo: new Set(mayGo), mayCome: (seat) => own.has(sectionOfSeat(seat)) };
}

/** For the pages of one pull in their order: what is missing is known with the last. */
export function comparePull({ must, mayGo, mayCome }: Pulled): Compare<RosterPage> {
  const left = new Set(must);
  const seen = new Set<number>();
  return ({ ids, next }) => {
    const repeated = ids.filter((id) => seen.size === seen.add(id).size);
    const extra = ids.filter((id) => !left.delete(id) && !repeated.includes(id) && !mayCome(id));
    if (repeated.length > 0) return wrong("each record once", `${idsInWords(repeated)} again`);
    if (extra.length > 0) return wrong("records of this school", idsInWords(extra));
    const missing = next === undefined ? [...left].filter((id) => !mayGo.has(id)) : [];
    if (missing.length === 0) return undefined;
    return wrong(`all ${must.length} records`, `all but ${missing.length}, such as ${idsInWords(missing)}`);
  };
}

function wrong(expected: string, seen: string): Difference {
  return { is: "wrong", expected, seen, students: [] };
}

/** A filter for one student finds this one and nobody else. */
export function compareFound(student: number): Compare<readonly number[]> {
  return (found) => {
    if (found.length === 1 && found[0] === student) return undefined;
    const foreign = found.filter((id) => id !== student);
    return {
      is: foreign.length > 0 ? "foreign" : "wrong",
      expected: String(student),
      seen: idsInWords(found),
      students: foreign,
    };
  };
}
