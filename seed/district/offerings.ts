/** What students of each grade take in their six classes, and how many of them take which course. */
import {
  anyGrade,
  choicesOf,
  highGrades,
  middleGrades,
  ownGrade,
  type Stage,
  type Subject,
} from "./choices.ts";
import { secondarySizes } from "./classes.ts";
import { courseOf } from "./courses.ts";
import { insteadIn } from "./programs.ts";

const { academicLower, academicHigh, nonAcademic, physicalEducation } = secondarySizes;

function middleSubject(name: string, combined: string, lists: string): Subject {
  const choices = choicesOf(lists);
  const instead = insteadIn("middle", name);
  return {
    ...{ name, ...middleGrades, ...ownGrade, size: academicLower, choices },
    combined: courseOf(combined),
    instead,
  };
}

/** [K] The shares of courses in this file: about one in seven takes honors or AP. */
export const middleStage: Stage = [
  [
    middleSubject(
      "english",
      "ENG-M",
      `
6 ENG-6H 14 ENG-6 86
7 ENG-7H 14 ENG-7 86
8 ENG-8H 15 ENG-8 85`,
    ),
  ],
  [
    middleSubject(
      "mathematics",
      "MAT-M",
      `
6 MAT-6A 15 MAT-6 85
7 MAT-7A 18 MAT-7 82
8 MAT-8G 3 MAT-8A 27 MAT-8 70`,
    ),
  ],
  [
    middleSubject(
      "science",
      "SCI-M",
      `
6 SCI-6H 12 SCI-6 88
7 SCI-7H 12 SCI-7 88
8 SCI-8H 13 SCI-8 87`,
    ),
  ],
  [
    middleSubject(
      "history",
      "HIS-M",
      `
6 HIS-6H 11 HIS-6 89
7 HIS-7H 11 HIS-7 89
8 HIS-8H 12 HIS-8 88`,
    ),
  ],
  [
    {
      name: "physical-education",
      ...middleGrades,
      ...anyGrade,
      size: physicalEducation,
      choices: choicesOf("6 PE-M 80 PE-MF 13 PE-MD 7"),
      combined: courseOf("PE-A"),
    },
  ],
  [
    {
      name: "elective",
      instead: insteadIn("middle", "elective"),
      ...middleGrades,
      ...anyGrade,
      size: nonAcademic,
      choices: choicesOf(
        "6 MUS-MB 5 MUS-MA 3 MUS-MO 2 MUS-MC 3 ART-M1 13 ART-M2 4 ART-MD 6 ART-MC 3 MUS-MG6 3 DRA-M 6 DAN-M 5 LAN-MS 9 LAN-MH 5 LAN-MF 2 LAN-MM 2 CTE-MC 7 CTE-MR 4 CTE-MK 3 CTE-MT 4 HUM-ML 3 HUM-MJ 2 HUM-MS 3 HUM-MV 3",
      ),
      combined: courseOf("HUM-A"),
    },
  ],
];

export const highStage: Stage = [
  [
    {
      name: "english",
      instead: insteadIn("high", "english"),
      ...highGrades,
      ...ownGrade,
      size: academicHigh,
      choices: choicesOf(`
9 ENG-9H 12 ENG-9 88
10 ENG-10H 14 ENG-10 86
11 ENG-11AP 13 ENG-11H 9 ENG-11 78
12 ENG-12AP 12 ENG-12 56 ENG-12W 32`),
      combined: courseOf("ENG-H"),
    },
  ],
  [
    {
      name: "mathematics",
      instead: insteadIn("high", "mathematics"),
      ...highGrades,
      pooled: true,
      behind: 22,
      ahead: 18,
      size: academicHigh,
      choices: choicesOf(`
8 MAT-A1 100
9 MAT-A1 100
10 MAT-GEH 14 MAT-GE 86
11 MAT-A2H 12 MAT-A2 88
12 MAT-STAP 9 MAT-PCH 10 MAT-PC 35 MAT-ST 16 MAT-TR 8 MAT-FI 12 MAT-DS 10
13 MAT-BCAP 25 MAT-ABAP 75`),
      combined: courseOf("MAT-H"),
    },
  ],
  [
    {
      name: "science",
      instead: insteadIn("high", "science"),
      ...highGrades,
      pooled: true,
      behind: 8,
      ahead: 8,
      size: academicHigh,
      choices: choicesOf(`
8 SCI-BI 100
9 SCI-BIH 12 SCI-BI 88
10 SCI-CHH 14 SCI-CH 66 SCI-ES 20
11 SCI-CHAP 5 SCI-PHAP 8 SCI-PHH 9 SCI-PH 40 SCI-AN 24 SCI-MA 14
12 SCI-PCAP 3 SCI-BIAP 8 SCI-ENAP 9 SCI-EN 34 SCI-AN 18 SCI-FO 17 SCI-AS 11`),
      combined: courseOf("SCI-H"),
    },
  ],
  [
    {
      name: "history",
      instead: insteadIn("high", "history"),
      ...highGrades,
      ...ownGrade,
      size: academicHigh,
      choices: choicesOf(`
9 HIS-9AP 9 HIS-9H 10 HIS-9E 31 HIS-9 50
10 HIS-10AP 13 HIS-10H 11 HIS-10 76
11 HIS-11AP 14 HIS-11H 8 HIS-11 78
12 HIS-12AP 11 HIS-MAAP 5 HIS-12H 8 HIS-12 76`),
      combined: courseOf("HIS-H"),
    },
  ],
  [
    {
      name: "physical-education",
      lowGrade: 9,
      highGrade: 10,
      ...anyGrade,
      size: physicalEducation,
      choices: choicesOf("9 PE-1 44 PE-2 20 PE-WE 9 PE-TE 8 PE-DA 6 PE-AT 5 PE-AQ 3 PE-YO 3 PE-JR 2"),
      combined: courseOf("PE-A"),
    },
    {
      name: "second-elective",
      instead: insteadIn("high", "second-elective"),
      lowGrade: 11,
      highGrade: 12,
      ...anyGrade,
      size: nonAcademic,
      choices: choicesOf(
        "11 HUM-PSAP 5 HUM-PS 14 HUM-SO 7 HUM-PH 3 HUM-LW 4 HUM-AA 5 HUM-CH 8 HUM-SE 7 HUM-SEAP 2 HUM-CW 5 HUM-SP 3 HUM-FI 4 HUM-CO 10 HUM-HL 5 HUM-JO 3 HUM-YB 2 HUM-LE 3 HUM-AV 5 CTE-SP 2 CTE-LA 1 CTE-BU 2",
      ),
      combined: courseOf("HUM-A"),
    },
  ],
  [
    {
      name: "elective",
      instead: insteadIn("high", "elective"),
      ...highGrades,
      ...anyGrade,
      size: nonAcademic,
      choices: choicesOf(
        "9 MUS-BB 2 MUS-CB 3 MUS-SB 1 MUS-JA 1 MUS-OR 1 MUS-MA9 1 MUS-CH 3 MUS-CC 1 ART-1 5 ART-2 2 ART-P1 3 ART-C1 3 ART-C2 1 ART-D1 2 ART-F1 4 ART-F2 1 ART-DI 2 ART-AN 2 MUS-GU 2 MUS-PI 1 DRA-1 3 DRA-PR 1 DRA-ST 1 DAN-1 2 DAN-2 1 LAN-S1 8 LAN-S2 7 LAN-S3 2 LAN-SN1 5 LAN-SN2 2 LAN-SLAP 3 LAN-F1 2 LAN-F2 1 LAN-M1 1 LAN-J1 1 LAN-K1 1 LAN-A1 1 CTE-CS1 3 CTE-CS2 2 CTE-CSPAP 1 CTE-WE 1 CTE-GA 1 CTE-RO 1 CTE-EN1 1 CTE-AU1 1 CTE-CU1 2 CTE-VI1 2 CTE-HE 1 CTE-GR 1",
      ),
      combined: courseOf("HUM-A"),
    },
  ],
];

/** For a school with so few secondary students that all of them share their classes. */
export const combinedStage: Stage = ["ENG-A", "MAT-A", "SCI-A", "HIS-A", "PE-A", "HUM-A"].map((code) => [
  {
    name: code,
    lowGrade: 6,
    highGrade: 12,
    ...anyGrade,
    size: academicHigh,
    choices: choicesOf(`9 ${code} 100`),
    combined: courseOf(code),
  },
]);

/** The subject of a slot for students of a grade. */
export function subjectFor(slot: readonly Subject[], grade: number): Subject | undefined {
  return slot.find(({ highGrade }) => grade <= highGrade) ?? slot.at(-1);
}
