/** Nurses with a session, and the student whom each sees: their alerts, and an order of which a dose may be given. */
import { sql } from "drizzle-orm";
import { z } from "zod";
import { activeOn } from "../../../../sis/db/active-on.ts";
import { accounts } from "../../../../sis/db/schema/access.ts";
import { healthAlerts, medicationDoses, medicationOrders } from "../../../../sis/db/schema/health.ts";
import { staff, staffSchools } from "../../../../sis/db/schema/people.ts";
import { type District, rowsOf } from "../district.ts";
import { forbiddenTurn } from "../forbidden-turn.ts";
import type { FreeStudent, StudentChoice } from "../free-students.ts";
import type { Known } from "../known.ts";
import { readSearches } from "../known-searches.ts";
import { countOf, type Pool, repeatedTo } from "../pool.ts";
import { type SignedIn, signInEarly } from "../signed-in.ts";

/** What a look at the student's record must show. */
export type KnownHealth = {
  readonly conditions: readonly string[];
  readonly orders: readonly number[];
};

export type Nurse = SignedIn &
  Pick<FreeStudent, "student" | "familyName"> & {
    readonly school: number;
    /** Students with the family name at the school. */
    readonly found: Known;
    readonly health: KnownHealth;
    /** Undefined for a student without one: then the visit is about something else. */
    readonly order?: number;
    /** Another nurse of the school, or the same one at another screen, who enters the same at the same moment. */
    readonly rival?: SignedIn;
    /** The session of another nurse of the school, or of the same one at another screen, who waits to see what was entered. */
    readonly colleague?: string;
    /** What they try that must be refused. */
    readonly tries?: { readonly forbidden: "another-school"; readonly student: number };
  };

export const nurses: Pool<"nurses", Nurse> = {
  id: "nurses",
  async choose(source, wanted) {
    const { district } = source;
    const count = countOf(wanted);
    const posts = contestedPostsFirst(await readPosts(district));
    const choice = await source.freeStudents.forTasks(count);
    const orders = await readOrders(district);
    const visits = repeatedTo(chooseVisits(posts, choice, orders, count), count);
    const others = visits.map((visit, index) => (isContested(index) ? colleagueOf(visit, posts) : undefined));
    const signedIn = await signInEarly(source, [...visits, ...others.filter((each) => each !== undefined)]);
    const alone = visits.filter((_, index) => isContested(index) && others[index] === undefined);
    const screens = await source.entrance.sessions(alone.map(({ subject }) => subject));
    const besides = visits.map(({ subject }, index) => {
      if (!isContested(index)) return {};
      const other = others[index];
      return other ? beside(signedIn(other.subject)) : beside(signedIn(subject), screens.get(subject));
    });
    return async () => {
      const searchOf = await readSearches(source, visits);
      const healthOf = await readHealth(
        district,
        visits.map(({ student }) => student),
      );
      return visits.map(({ subject, student, school, familyName }, index) => {
        const order = orders.get(student);
        return {
          ...{ ...signedIn(subject), student, school, familyName },
          ...{ found: searchOf({ school, familyName }), health: healthOf(student) },
          ...(order === undefined ? {} : { order }),
          ...besides[index],
          ...triesOf(index, () => visits.find((visit) => !worksAt(posts, subject, visit.school))?.student),
        };
      });
    };
  },
};

/** `screen`: another session of a nurse who has no colleague. */
function beside(rival: SignedIn, screen = rival.session): Pick<Nurse, "rival" | "colleague"> {
  return { rival, colleague: screen };
}

/** A nurse at one of their schools. */
type Post = { readonly subject: string; readonly school: number };
type PlannedVisit = Post & Pick<FreeStudent, "student" | "familyName">;

function worksAt(posts: readonly Post[], subject: string, school: number): boolean {
  return posts.some((post) => post.subject === subject && post.school === school);
}

/** Another nurse of the school, if there is one. */
function colleagueOf({ subject, school }: Post, posts: readonly Post[]): Post | undefined {
  return posts.find((post) => post.school === school && post.subject !== subject);
}

/** What the first few enter is entered by two at once even in the smallest rehearsal, and later one in so many. [K] */
const contestedFirst = 8;
const contestedOneIn = 100;

function isContested(index: number): boolean {
  return index < contestedFirst || index % contestedOneIn === 0;
}

/** Most schools have one nurse: the first few posts are at schools that have two, as far as there are any. */
function contestedPostsFirst(posts: readonly Post[]): Post[] {
  const shared = posts.filter((post) => colleagueOf(post, posts) !== undefined).slice(0, contestedFirst);
  return [...shared, ...posts.filter((post) => !shared.includes(post))];
}

function triesOf(index: number, findFar: () => number | undefined): Pick<Nurse, "tries"> {
  const forbidden = forbiddenTurn(index, ["another-school"] as const);
  const student = forbidden === undefined ? undefined : findFar();
  return forbidden === undefined || student === undefined ? {} : { tries: { forbidden, student } };
}

/** How often each post is tried before the district counts as too small. */
const triesPerVisit = 4;

/** Every other visit is one for medication, as far as there are students who take some. [K] */
export function chooseVisits(
  posts: readonly Post[],
  choice: StudentChoice,
  orders: ReadonlyMap<number, number>,
  wanted: number,
): PlannedVisit[] {
  const chosen: PlannedVisit[] = [];
  for (let tries = 0; chosen.length < wanted && tries < wanted * triesPerVisit; tries++) {
    const post = posts[tries % posts.length];
    if (post === undefined) break;
    const candidates = choice.bySchool.get(post.school);
    const withOrder =
      tries % 2 === 0 ? choice.take(candidates, ({ student }) => orders.has(student)) : undefined;
    const free = withOrder ?? choice.take(candidates, ({ student }) => !orders.has(student));
    if (free !== undefined) chosen.push({ ...post, student: free.student, familyName: free.familyName });
  }
  return chosen;
}

const postShape = z.object({ subject: z.string(), school: z.int() }).readonly();

function readPosts(district: District): Promise<Post[]> {
  return rowsOf(
    district,
    postShape,
    sql`
      SELECT ${accounts.subject} AS subject, post.school
        FROM ${accounts}
        JOIN ${staff} ON ${staff.id} = ${accounts.staffId}
        JOIN LATERAL (
              SELECT ${staff.schoolId} AS school WHERE ${staff.schoolId} IS NOT NULL
               UNION
              SELECT ${staffSchools.schoolId} FROM ${staffSchools} WHERE ${staffSchools.staffId} = ${staff.id}) AS post ON true
       WHERE ${accounts.role} = 'nurse' AND ${accounts.disabledAt} IS NULL
       ORDER BY ${district.shuffled(sql`post.school`)}, ${accounts.id}`,
  );
}

const orderShape = z.object({ student: z.int(), order: z.int() }).readonly();

/** By student, one that is in force and of which no dose was given lately. */
async function readOrders(district: District): Promise<ReadonlyMap<number, number>> {
  const { id, studentId } = medicationOrders;
  const rows = await rowsOf(
    district,
    orderShape,
    sql`
      SELECT ${studentId} AS student, min(${id}) AS "order"
        FROM ${medicationOrders}
       WHERE ${activeOn(medicationOrders, sql`${district.day}::date`)}
         AND NOT EXISTS (SELECT FROM ${medicationDoses}
                          WHERE ${medicationDoses.orderId} = ${id}
                            AND ${medicationDoses.givenAt} > ${district.day}::date - 1)
       GROUP BY 1`,
  );
  return new Map(rows.map(({ student, order }) => [student, order]));
}

const healthShape = z
  .object({ student: z.int(), conditions: z.array(z.string()), orders: z.array(z.int()) })
  .readonly();

async function readHealth(
  district: District,
  students: readonly number[],
): Promise<(student: number) => KnownHealth> {
  const on = sql`${district.day}::date`;
  const rows = await rowsOf(
    district,
    healthShape,
    sql`
      SELECT asked.student,
             ARRAY(SELECT ${healthAlerts.condition} FROM ${healthAlerts}
                    WHERE ${healthAlerts.studentId} = asked.student AND ${activeOn(healthAlerts, on)}
                    ORDER BY 1) AS conditions,
             ARRAY(SELECT ${medicationOrders.id} FROM ${medicationOrders}
                    WHERE ${medicationOrders.studentId} = asked.student AND ${activeOn(medicationOrders, on)}
                    ORDER BY 1) AS orders
        FROM unnest(${sql.param([...new Set(students)])}::int[]) AS asked (student)`,
  );
  const known = new Map(rows.map(({ student, ...health }) => [student, health]));
  return (student) => known.get(student) ?? { conditions: [], orders: [] };
}
