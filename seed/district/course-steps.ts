/** Which course comes before which: academic courses by step, and the courses that others follow. */
import { type Course, courseOf } from "./courses.ts";

const tracks = ["regular", "honors", "sheltered"] as const;
export type Track = (typeof tracks)[number];
type Step = Readonly<Record<Track, readonly Course[]>>;

/**
 * [K] By subject: the step, which is the grade that usually takes it, and its regular, honors and sheltered courses. In
 * mathematics a student who failed a step repeats it, and one who is ahead began early.
 */
const stepsBySubject: ReadonlyMap<string, ReadonlyMap<number, Step>> = new Map([
  [
    "English",
    stepsOf(`
6 ENG-6 ENG-6H ENG-6S
7 ENG-7 ENG-7H ENG-7S
8 ENG-8 ENG-8H ENG-8S
9 ENG-9 ENG-9H ENG-9S
10 ENG-10 ENG-10H ENG-10S
11 ENG-11 ENG-11H,ENG-11AP ENG-11S
12 ENG-12,ENG-12W ENG-12AP ENG-12S`),
  ],
  [
    "Mathematics",
    stepsOf(`
6 MAT-6 - -
7 MAT-7,MAT-6A - -
8 MAT-8,MAT-7A - -
9 MAT-A1,MAT-8A - MAT-A1S
10 MAT-GE,MAT-8G MAT-GEH MAT-GES
11 MAT-A2 MAT-A2H MAT-A2S
12 MAT-PC,MAT-ST,MAT-TR,MAT-FI,MAT-DS MAT-PCH,MAT-STAP -
13 MAT-ABAP,MAT-BCAP - -`),
  ],
  [
    "Science",
    stepsOf(`
6 SCI-6 SCI-6H -
7 SCI-7 SCI-7H -
8 SCI-8 SCI-8H -
9 SCI-BI SCI-BIH SCI-BIS
10 SCI-CH,SCI-ES SCI-CHH SCI-CHS
11 SCI-PH,SCI-AN,SCI-MA SCI-PHH,SCI-PHAP,SCI-CHAP SCI-PHS
12 SCI-EN,SCI-AN,SCI-FO,SCI-AS,SCI-ES SCI-ENAP,SCI-BIAP,SCI-PCAP -`),
  ],
  [
    "History",
    stepsOf(`
6 HIS-6 HIS-6H -
7 HIS-7 HIS-7H -
8 HIS-8 HIS-8H -
9 HIS-9,HIS-9E HIS-9H,HIS-9AP HIS-9S
10 HIS-10 HIS-10H,HIS-10AP HIS-10S
11 HIS-11 HIS-11H,HIS-11AP HIS-11S
12 HIS-12 HIS-12H,HIS-12AP,HIS-MAAP HIS-12S`),
  ],
]);

function stepsOf(lines: string): ReadonlyMap<number, Step> {
  return new Map(
    lines
      .trim()
      .split("\n")
      .map((line) => {
        const [step, regular, honors, sheltered] = line.split(" ");
        const tracks = { regular: listed(regular), honors: listed(honors), sheltered: listed(sheltered) };
        return [Number(step), tracks];
      }),
  );
}

function listed(codes = "-"): readonly Course[] {
  return codes === "-" ? [] : codes.split(",").map(courseOf);
}

export type Stepped = {
  readonly subject: string;
  /** The least and the greatest step that the course is. */
  readonly least: number;
  readonly most: number;
  readonly track: Track;
};

/** By the course's id. */
export const steppedCourses: ReadonlyMap<number, Stepped> = findStepped();

function findStepped(): Map<number, Stepped> {
  const found = new Map<number, Stepped>();
  const all = [...stepsBySubject].flatMap(([subject, steps]) =>
    [...steps].flatMap(([step, courses]) =>
      tracks.map((track) => ({ subject, step, track, own: courses[track] })),
    ),
  );
  for (const { subject, step, track, own } of all) {
    for (const { id } of own) {
      found.set(id, { subject, least: found.get(id)?.least ?? step, most: step, track });
    }
  }
  return found;
}

/** How far from a step another one may be that takes its place. */
const nearSteps = [0, -1, 1, -2, 2];
const possible = new Map<string, readonly (readonly Course[])[]>();

/** Courses of a subject for a grade, in groups: first those of the step and track, then those that come closest. */
export function coursesNear(
  subject: string,
  step: number,
  track: Track,
  grade: number,
): readonly (readonly Course[])[] {
  const key = `${subject} ${step} ${track} ${grade}`;
  const known = possible.get(key) ?? findNear(subject, step, track, grade);
  possible.set(key, known);
  return known;
}

function findNear(subject: string, step: number, track: Track, grade: number): readonly Course[][] {
  const steps = stepsBySubject.get(subject);
  return nearSteps
    .flatMap((away) => [track, ...tracks].map((own) => steps?.get(step + away)?.[own] ?? []))
    .map((own) => own.filter(({ lowGrade, highGrade }) => grade >= lowGrade && grade <= highGrade))
    .filter((own) => own.length > 0);
}

/** [K] The course before each of these: in high school, and the one that a ninth grader took in middle school. */
export const coursesBefore: ReadonlyMap<string, readonly Course[]> = new Map(
  `
LAN-S2 LAN-S1 LAN-MS
LAN-S3 LAN-S2 LAN-MH
LAN-SN1 LAN-MH
LAN-SN2 LAN-SN1 LAN-MH
LAN-SLAP LAN-SN2 LAN-MH
LAN-SIAP LAN-SLAP
LAN-F2 LAN-F1 LAN-MF
LAN-F3 LAN-F2
LAN-FAP LAN-F3
LAN-M2 LAN-M1 LAN-MM
LAN-M3 LAN-M2
LAN-J2 LAN-J1
LAN-K2 LAN-K1
LAN-A2 LAN-A1
ART-2 ART-1 ART-M1
ART-P2 ART-P1
ART-C2 ART-C1 ART-MC
ART-D2 ART-D1
ART-F2 ART-F1
ART-M2 ART-M1
DRA-2 DRA-1 DRA-M
DRA-PR DRA-1 DRA-M
DAN-2 DAN-1 DAN-M
DAN-CH DAN-2
MUS-CB MUS-BB MUS-MB
MUS-SB MUS-CB MUS-MA
MUS-BB MUS-BB MUS-MB
MUS-MA MUS-MB
MUS-MB MUS-MB
MUS-MO MUS-MO
MUS-MC MUS-MC
MUS-OR MUS-OR MUS-MO
MUS-CH MUS-CH MUS-MC
MUS-CC MUS-CH MUS-MC
MUS-JA MUS-CB MUS-MA
MUS-THAP MUS-TH
CTE-CS2 CTE-CS1 CTE-MC
CTE-CSPAP CTE-CS1 CTE-MC
CTE-CSAAP CTE-CS2
CTE-EN2 CTE-EN1
CTE-AU2 CTE-AU1
CTE-CU2 CTE-CU1
CTE-VI2 CTE-VI1
ELD-H4 ELD-H3 ELD-M3
ELD-H3 ELD-H2 ELD-M2
ELD-H2 ELD-H1 ELD-M1
ELD-M4 ELD-M3
ELD-M3 ELD-M2
ELD-M2 ELD-M1
LTEL-H LTEL-H LTEL-M
LTEL-M LTEL-M`
    .trim()
    .split("\n")
    .map((line) => {
      const [code = "", ...before] = line.split(" ");
      return [code, before.map(courseOf)];
    }),
);

/** Nobody passes level 1 twice: a student who takes it again didn't pass it. */
export const firstLevels: readonly string[] = ["ELD-M1", "ELD-H1"];

/** The course in which students make up a subject that they failed. */
export const recoveryCourses = [
  { subject: "English", recovery: courseOf("ENG-CR") },
  { subject: "Mathematics", recovery: courseOf("MAT-CR") },
  { subject: "Science", recovery: courseOf("SCI-CR") },
  { subject: "History", recovery: courseOf("HIS-CR") },
] as const;

/** [K] Electives that need no other course first, as many of each as in the catalog. */
export const openElectives = {
  middle: (
    "MUS-MG6 ART-M1 ART-MD ART-MC DRA-M DAN-M LAN-MS LAN-MH LAN-MF LAN-MM CTE-MC CTE-MR CTE-MK CTE-MT " +
    "HUM-ML HUM-MJ HUM-MS HUM-MV"
  )
    .split(" ")
    .map(courseOf),
  high: (
    "ART-1 ART-P1 ART-C1 ART-D1 ART-F1 ART-DI ART-AN MUS-GU MUS-PI DRA-1 DRA-ST DAN-1 LAN-S1 LAN-S1 LAN-S1 " +
    "LAN-SN1 LAN-SN1 LAN-F1 LAN-M1 LAN-J1 LAN-K1 LAN-A1 CTE-CS1 CTE-WE CTE-GA CTE-RO CTE-EN1 CTE-AU1 CTE-CU1 " +
    "CTE-VI1 CTE-HE CTE-GR CTE-BU HUM-HL HUM-HL HUM-AA HUM-CH HUM-JO HUM-CW HUM-SP HUM-LE"
  )
    .split(" ")
    .map(courseOf),
} as const;

/** [K] Physical education of middle school, and of grades 9 and 10. */
export const physicalEducation = {
  middle: ["PE-M", "PE-M", "PE-M", "PE-MF", "PE-MD"].map(courseOf),
  9: ["PE-1", "PE-1", "PE-1", "PE-WE", "PE-DA"].map(courseOf),
  10: ["PE-2", "PE-2", "PE-WE", "PE-TE", "PE-AT"].map(courseOf),
} as const;
