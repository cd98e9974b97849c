/** Other systems that read a school's roster by OneRoster, and what they must get of it. */
import { sql } from "drizzle-orm";
import { z } from "zod";
import { integrationScopes } from "../../../../sis/db/schema/integration.ts";
import { sectionEnrollments, sections } from "../../../../sis/db/schema/scheduling.ts";
import { seatNumber } from "../../client/requests/oneroster.ts";
import { anyOf, type District, rowsOf } from "../district.ts";
import { forbiddenTurn } from "../forbidden-turn.ts";
import { countOf, type PeopleSource, type Pool, repeatedTo } from "../pool.ts";

export type RosterClient = {
  /** The system's token: not for demographics. */
  readonly session: string;
  readonly school: number;
  /** All of the school's, in the order of their ids. */
  readonly classes: readonly number[];
  /** As `seatNumber` writes them, in the order of their keys. */
  readonly seats: readonly number[];
  /** Those of them that somebody in the plan may give up before their first day is over. */
  readonly mayGo: readonly number[];
  /** At the school, for a look-up by filter. */
  readonly student: number;
  /** The scope that it doesn't have. */
  readonly tries?: { readonly forbidden: "another-scope" };
};

/** The systems that the seed gave secrets to. */
const clients = ["learning-platform", "library", "sync-hub"] as const;
const scopes = [integrationScopes.core, integrationScopes.roster];

export const rosterClients: Pool<"roster-clients", RosterClient> = {
  id: "roster-clients",
  async choose(source, wanted) {
    const count = countOf(wanted);
    const schools = repeatedTo(await readSchools(source.district, count), count);
    return async () => {
      const known = await readRosters(source, schools);
      const tokens = await Promise.all(clients.map((client) => source.entrance.clientToken(client, scopes)));
      return schools.map((school, index) => ({
        ...{ session: tokens[index % tokens.length] ?? "", school },
        ...known(school),
        ...triesOf(index),
      }));
    };
  },
};

function triesOf(index: number): Pick<RosterClient, "tries"> {
  const forbidden = forbiddenTurn(index, ["another-scope"] as const);
  return forbidden === undefined ? {} : { tries: { forbidden } };
}

const schoolShape = z.object({ school: z.int() });

/** Those with students in classes. */
async function readSchools(district: District, limit: number): Promise<number[]> {
  const { schoolId } = sections;
  const rows = await rowsOf(
    district,
    schoolShape,
    sql`
      SELECT ${schoolId} AS school
        FROM ${sections}
       WHERE EXISTS (SELECT FROM ${sectionEnrollments} WHERE ${sectionEnrollments.sectionId} = ${sections.id})
       GROUP BY ${schoolId}
       ORDER BY ${district.shuffled(schoolId)}
       LIMIT ${limit}`,
  );
  return rows.map(({ school }) => school);
}

const classShape = z.object({ school: z.int(), section: z.int() });
const seatShape = classShape.extend({ student: z.int(), day: z.string() });

async function readRosters({ district, freeStudents }: PeopleSource, schools: readonly number[]) {
  const atSchools = anyOf(sections.schoolId, schools);
  const { studentId, sectionId, beginDate } = sectionEnrollments;
  const classes = await rowsOf(
    district,
    classShape,
    sql`SELECT ${sections.schoolId} AS school, ${sections.id} AS section
          FROM ${sections} WHERE ${atSchools} ORDER BY ${sections.id}`,
  );
  const seats = await rowsOf(
    district,
    seatShape,
    sql`
      SELECT ${sections.schoolId} AS school, ${sectionId} AS section, ${studentId} AS student,
             ${beginDate}::text AS day
        FROM ${sectionEnrollments}
        JOIN ${sections} ON ${sections.id} = ${sectionId}
       WHERE ${atSchools}
       ORDER BY ${sectionId}, ${studentId}, ${beginDate}`,
  );
  const classesOf = Map.groupBy(classes, ({ school }) => school);
  const seatsOf = Map.groupBy(seats, ({ school }) => school);
  return (school: number) => {
    const own = seatsOf.get(school) ?? [];
    const numbered = own.map((seat) => ({ ...seat, is: seatNumber(seat.section, seat.student, seat.day) }));
    return {
      classes: (classesOf.get(school) ?? []).map(({ section }) => section),
      seats: numbered.map(({ is }) => is),
      mayGo: numbered.filter(({ student }) => freeStudents.isTaken(student)).map(({ is }) => is),
      student: own[0]?.student ?? 0,
    };
  };
}
