/** The form for a course from another school, and the page of one that is on record. */
import { html } from "hono/html";
import { finalMarks, historyTerms } from "../db/schema/transcripts.ts";
import type { SisContext } from "../http/context.ts";
import { selectField, textField } from "../http/page/fields.ts";
import { type FieldProblem, formFields, type Html } from "../http/page/page.ts";
import { dayAndTime } from "../http/page/words.ts";
import type { TypedFields } from "../http/typed-fields.ts";
import { creditsOfSemester, type HistoryTerm } from "./course-lines.ts";
import { sayTranscript } from "./messages.ts";
import type { LineRevision, TranscriptLine } from "./queries.ts";
import { termName } from "./transcript-view.ts";

export type CourseFormState = { readonly typed: TypedFields; readonly problems: readonly FieldProblem[] };

export const fieldWords: Readonly<Record<string, string>> = {
  otherSchool: "Enter the name of the other school",
  courseTitle: "Enter the title of the course, as the other school’s transcript has it",
  courseCode: "Enter the district’s code of the same course, or the other school’s code",
  schoolYear: "Enter the year in which the course ended, such as 2025",
  term: "Choose a term",
  grade: "Enter the student’s grade at the time, from 6 to 12",
  mark: "Choose a mark",
  credits: "Enter the credits, such as 5",
};

const termNames: Readonly<Record<HistoryTerm, string>> = { fall: "Fall", spring: "Spring", summer: "Summer" };
const termChoices = [
  ["", "Choose a term"] as const,
  ...historyTerms.map((term) => [term, termNames[term]] as const),
];
const markChoices = [["", "Choose a mark"] as const, ...finalMarks.map((mark) => [mark, mark] as const)];

export function courseFields({ typed, problems }: CourseFormState): Html {
  const text = (id: string, label: string, hint?: string) =>
    textField({
      id,
      label,
      type: "text",
      value: typed[id] ?? "",
      problems,
      ...(hint === undefined ? {} : { hint }),
    });
  const chosen = (id: string, label: string, choices: typeof termChoices | typeof markChoices) =>
    selectField({ id, label, value: typed[id] ?? "", problems, choices });
  return html`${text("otherSchool", "Other school")}
${text("courseTitle", "Course", "As the other school’s transcript has it.")}
${text("courseCode", "Course code", "The district’s code if it teaches the same course, so that it counts for its subject. Otherwise it counts as an elective.")}
${text("schoolYear", "Year in which it ended", "Such as 2025 for 2024-25.")}
${chosen("term", "Term", termChoices)}
${text("grade", "Grade at the time")}
${chosen("mark", "Final mark", markChoices)}
${text("credits", "Credits", `A semester of a course is ${creditsOfSemester}.`)}`;
}

export function typedCourse(line: TranscriptLine): TypedFields {
  const { otherSchool, courseTitle, courseCode, schoolYear, term, grade, mark, creditsAttempted } = line;
  return {
    otherSchool: otherSchool ?? "",
    ...{ courseTitle, courseCode, term, mark },
    schoolYear: String(schoolYear),
    grade: String(grade),
    credits: String(creditsAttempted),
  };
}

type CourseView = CourseFormState & {
  readonly path: string;
  readonly line: TranscriptLine;
  readonly revisions: readonly LineRevision[];
  readonly timeZone: string;
};

export function courseView(
  c: SisContext,
  { path, line, revisions, timeZone, typed, problems }: CourseView,
): Html {
  const seen = html`<input type="hidden" name="revision" value="${line.revision}">`;
  const verify = line.verified
    ? html`<p>Verified: it counts.</p>`
    : html`<p class="warning">Not verified yet: it doesn’t count.</p>
<form method="post" action="${path}/verify">${formFields(c)}${seen}<button>Verify this course</button></form>`;
  return html`<p>${describe(line)}</p>${verify}
<h2>Correct it</h2><p>A corrected course counts once somebody has verified it again.</p>
<form method="post" action="${path}">${formFields(c)}${seen}${courseFields({ typed, problems })}<button>Save the correction</button></form>
${historyList(revisions, timeZone)}`;
}

type Described = Pick<
  TranscriptLine,
  "courseTitle" | "courseCode" | "mark" | "creditsAttempted" | "otherSchool" | "schoolYear" | "term"
>;

function describe(line: Described): string {
  const { courseTitle, courseCode, mark, creditsAttempted, otherSchool } = line;
  return `${courseTitle} (${courseCode}), ${termName(line, sayTranscript("en"))}, ${otherSchool}: ${mark}, ${creditsAttempted} credits`;
}

function historyList(revisions: readonly LineRevision[], timeZone: string): Html {
  const heading = html`<h2>What was changed</h2>`;
  if (revisions.length === 0)
    return html`${heading}<p>Nothing since it came with the other school’s records.</p>`;
  const items = revisions.map((each) => {
    const who = `${each.givenName} ${each.familyName}, ${dayAndTime(each.enteredAt, timeZone)}`;
    return html`<li>${who}: ${describe(each)}, ${each.verified ? "verified" : "not verified"}</li>`;
  });
  return html`${heading}<ul>${items}</ul>`;
}
