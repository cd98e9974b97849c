/** Which sections have no educational content: time at home, and periods in which students only help the staff. */

/** The whole title, whatever the period or the number after it, as schools name such periods. [K] */
const emptyTitles = [
  "home",
  "home period",
  "release(d)?( time)?",
  "early release",
  "late arrival",
  "free( period)?",
  "no class",
  "adult( school| class)?",
  "((office|library|student|campus) )?(service|aide|assistant)",
  "teacher'?s?'? (aide|assistant)",
  "ta",
  "peer tutor",
];
const atHome = "'^(home|release|early|late|free|no class)'";

/** California Education Code 51228.1 doesn't count these among them. [F] Advisory and the like are lessons. [K] */
const withContent = "'work experience|work-based|college|advisory|seminar|tutorial|intervention'";

const isEmptyTitle = (title: string) =>
  `roster_day.title_matches(${title}, '^(${emptyTitles.map((each) => each.replaceAll("'", "''")).join("|")})( *(period|p)? *[0-9].*| *\\(.*)?$')`;

/** SQL: students in the section aren't taught. */
export function isContentless(group: string, title: string): string {
  return `coalesce(${group} = 'service' AND NOT roster_day.title_matches(${title}, ${withContent}), false) OR coalesce(${isEmptyTitle(title)}, false)`;
}

/** SQL: of such a section, that its students aren't even at school. */
export function isAtHome(title: string): string {
  return `roster_day.title_matches(${title}, ${atHome})`;
}
