/** Faults that a rehearsal must not miss, each with the requirement that fails and the test that shows it. */

export type Detector = {
  readonly fault: string;
  /** Id of the requirement. */
  readonly requirement: string;
  /** The file of the test that shows it, or of its cases. */
  readonly shownBy: string;
  /** As it is in the file: the title of the test, or of one of its cases. */
  readonly title: string;
};

const judgment = "tests/readiness/judge/judge.test.ts";
const gravity = "tests/readiness/judge/judge.gravity.test.ts";
const averages = "tests/readiness/judge/judge.averages.test.ts";
const stalls = "tests/readiness/judge/judge.stalls.test.ts";
const reconcile = "tests/readiness/ledger/reconcile.test.ts";
const unattempted = "tests/readiness/ledger/reconcile.unattempted.test.ts";
const whole = "tests/readiness/ledger/reconcile.whole.test.ts";
const untouched = "tests/readiness/ledger/reconcile.untouched.test.ts";
const writtenTables = "tests/targets/reference-sis/ledger/written-tables.test.ts";
const answers = "tests/loadtests/client/answer-cases.ts";
const readBacks = "tests/readiness/judge/judge.read-backs.test.ts";
const machine = "tests/readiness/judge/judge.machine.test.ts";

export const detectors: readonly Detector[] = [
  row(
    "Freshmen are in senior classes",
    "assignments.R05.others",
    gravity,
    "of 2,446 senior classes are counted as students",
  ),
  row(
    "Too many classes have more students than the contract allows",
    "assignments.R11.others",
    gravity,
    "a class that is too large is usual, and many are not",
  ),
  row(
    "More than ten newcomers of a school have no class at all",
    "assignments.R01",
    "tests/readiness/audit/audit.test.ts",
    "more newcomers without classes than a school works off in a day are critical at once",
  ),
  row(
    "A guardian is shown another family's child, or a teacher another's roster",
    "privacy.others-data",
    answers,
    "another family's child too",
  ),
  row("Someone is signed in as somebody else", "privacy.others-data", answers, "another person's session"),
  row(
    "Someone who signed in before the load has somebody else's session",
    "privacy.others-data",
    "tests/loadtests/run/early-sign-ins.test.ts",
    "a session of somebody else is foreign, and one that says nobody's is wrong",
  ),
  row(
    "A list is short, empty or wrong, a page is HTML, or a field has another name",
    "records.shown",
    answers,
    "a page instead of an account",
  ),
  row(
    "The right students and classes are shown with other people's names, rooms, times, marks or scores",
    "records.shown",
    "tests/loadtests/run/whole-looks.test.ts",
    "one other value in the last row of any answer is wrong, and the evidence shows both",
  ),
  row(
    "An answer has fields or rows that don't belong in it, such as another student's schedule",
    "records.shown",
    "tests/loadtests/compare/compare-whole.test.ts",
    "a field more",
  ),
  row(
    "A list shows the same student or class again and again, so that others don't fit",
    "records.shown",
    answers,
    "a page with one section, again and again",
  ),
  row(
    "Scores or a class list can't be looked up any more once something was entered",
    "records.own-reads",
    "tests/targets/reference-sis/client/read-backs.test.ts",
    "nobody in it",
  ),
  row(
    "The answer to a write names another class, day, mark or version",
    "records.shown",
    "tests/targets/reference-sis/client/written-answers.test.ts",
    "another version",
  ),
  row(
    "The answer to a write shows another student or another family's guardian",
    "privacy.others-data",
    "tests/targets/reference-sis/client/written-answers.test.ts",
    "another family's guardian",
  ),
  row(
    "Sessions last longer than they should",
    "records.shown",
    "tests/loadtests/run/early-sign-ins.test.ts",
    "a session until %s isn't one for twelve hours, unless nobody said how long it lasts",
  ),
  row(
    "Any role may read any record, any password is accepted, or a session never ends",
    "privacy.forbidden",
    "tests/readiness/judge/judge.answers.test.ts",
    "that is accepted once is NO-GO, whatever was refused",
  ),
  row(
    "A full section, a taken period, a wrong grade or a used key is accepted",
    "records.rules",
    "tests/readiness/judge/judge.answers.test.ts",
    "one thing that a rule forbids and the system allowed is NO-GO",
  ),
  row(
    "A route answers a role, a family or a school that it shouldn't",
    "privacy.routes",
    "tests/readiness/judge/judge.answers.test.ts",
    "one request that isn't refused is NO-GO, and the report says whose",
  ),
  row(
    "A disabled account may sign in, or an ID token is accepted twice, too late or from others",
    "privacy.routes",
    "tests/readiness/judge/judge.answers.test.ts",
    "one request that isn't refused is NO-GO, and the report says whose",
  ),
  row(
    "A seat that somebody has taken is still shown as open",
    "records.shown",
    "tests/loadtests/run/last-openings.test.ts",
    "a seat that was taken and is still shown as open is wrong, and says where",
  ),
  row(
    "Records that nobody changed are deleted or overwritten",
    "records.untouched",
    untouched,
    "damage that no operation did is reported, whichever table it is in",
  ),
  row(
    "A constraint of the database is dropped",
    "records.untouched",
    untouched,
    "a promise of the schema that no longer holds is reported, whichever kind it is",
  ),
  row(
    "A trigger or foreign key is switched off, or somebody is granted a privilege",
    "records.untouched",
    untouched,
    "a promise of the schema that no longer holds is reported, whichever kind it is",
  ),
  row(
    "A session is opened for somebody who never signed in, or lasts too long",
    "records.untouched",
    "tests/targets/reference-sis/ledger/sessions.test.ts",
    "a session of somebody who never signed in is reported, and so is one more than there were sign-ins",
  ),
  row(
    "A guardian who signed in has one session more than they asked for",
    "records.untouched",
    "tests/targets/reference-sis/ledger/sessions.test.ts",
    "a guardian's sessions are as many as the passwords that were sent, or fewer; one more is reported",
  ),
  row(
    "The audit trail is erased or garbled",
    "records.untraced",
    whole,
    "a confirmed write has one row of audit trail, which names who did what to whom, and when",
  ),
  row(
    "A write is answered with success and an empty body",
    "records.unanswered",
    whole,
    "a student who has a seat is on the sheet, and a confirmation says what was stored",
  ),
  row(
    "Work is credited to someone else, or a value that was sent is stored differently",
    "records.altered",
    whole,
    "each altered value is reported, for the operation that sent it",
  ),
  row(
    "A student is left off the attendance of their class",
    "records.left-out",
    whole,
    "a student who has a seat is on the sheet, and a confirmation says what was stored",
  ),
  row(
    "A new student's account is an administrator's, or the school year, kind or custody of a newcomer is another",
    "records.altered",
    writtenTables,
    "each value of a newcomer's rows is reported if it isn't what was sent, or what newcomers start with",
  ),
  row(
    "The history says that marks were replaced in another year",
    "records.altered",
    whole,
    "a mark goes to the history when a later sheet or a no-show replaces it, and at no other time",
  ),
  row(
    "The audit trail differs from what was sent or answered",
    "records.untraced",
    whole,
    "a confirmed write has one row of audit trail, which names who did what to whom, and when",
  ),
  row(
    "The audit trail has rows for things that nobody did",
    "records.never-attempted",
    whole,
    "an audit row that no line of the ledger explains is reported, whatever it says was done",
  ),
  row(
    "Confirmed work is lost",
    "records.lost",
    reconcile,
    "when a whole submission is deleted: everyone on the roster",
  ),
  row("Confirmed work is stored twice", "records.duplicated", reconcile, "when a mark is doubled"),
  row(
    "People don't find what they just entered",
    "records.own-reads",
    readBacks,
    "if a counselor doesn't find a move that was confirmed, and the students are counted",
  ),
  row(
    "A family or a teacher looks up attendance or scores and sees old or wrong ones",
    "records.up-to-date",
    "tests/loadtests/run/look-up-evidence.test.ts",
    "those that are outdated are added up, with the students and what was expected",
  ),
  row(
    "Families and colleagues are shown old records for too long",
    "records.seen-by-others",
    readBacks,
    "if a colleague still doesn't see it after too long",
  ),
  row(
    "Records are changed or added that nobody entered",
    "records.never-attempted",
    unattempted,
    "a seat, an enrollment and a change of a student",
  ),
  row(
    "A student is deleted",
    "records.vanished",
    unattempted,
    "a student of the district who is gone, or has no enrollment left, has vanished",
  ),
  row(
    "Two people who change the same record undo each other's work",
    "records.at-once",
    "tests/readiness/judge/judge.interleavings.test.ts",
    "one order that leaves something wrong is a NO-GO that names the two writes",
  ),
  row(
    "A request that is sent twice is done twice, or answered differently",
    "records.replays",
    "tests/readiness/judge/judge.replays.test.ts",
    "a verdict is NO-GO if a write that is sent again is answered differently, and the students are counted",
  ),
  row(
    "The last person to save overwrites what somebody else has just saved",
    "records.rivals",
    "tests/readiness/judge/judge.rivals.test.ts",
    "a verdict is NO-GO if both are told that their work was saved, and the students are counted",
  ),
  row(
    "A seat is refused as if the class were full, or work as if somebody else had changed it",
    "records.wrongly-refused",
    "tests/targets/reference-sis/ledger/refusals/refusals.test.ts",
    "a reason that wasn't true is a fault, whichever it is",
  ),
  row(
    "Work is confirmed first and written later",
    "records.early",
    "tests/readiness/ledger/look-up.test.ts",
    "a write that isn't there when it is confirmed is reported, with its students",
  ),
  row(
    "The database confirms before it writes to the disk",
    "records.durable",
    "tests/readiness/ledger/unsafe-settings.test.ts",
    "settings of the server, and of a role or a database, are named if they are off",
  ),
  row(
    "Lists that have something in them are shown empty",
    "reliability.empty-answers",
    judgment,
    "is NO-GO if records that exist are shown as empty, even though every answer was fast and none failed",
  ),
  row(
    "Requests fail all day",
    "reliability.errors",
    judgment,
    "is NO-GO if a system was down, even if too few requests got through for a valid run",
  ),
  row(
    "Most work of one kind is refused on the first try",
    "reliability.refused-writes",
    judgment,
    "half of the attendance sheets",
  ),
  row(
    "Sign-ins fail for a minute",
    "reliability.sign-in-minutes",
    stalls,
    "if all sign-ins were refused, even though too few people got far enough to read anything",
  ),
  row(
    "People are shut out because those before them are still waiting",
    "reliability.lost-visits",
    stalls,
    "if the SIS stood still at the peak, and counts those who were shut out as the SIS's",
  ),
  row("Nobody gets far enough to try a kind of work", "reliability.plans-met", averages, "nobody could send"),
  row(
    "Work of one kind is refused far too often",
    "reliability.refusals",
    averages,
    "was refused to two of forty",
  ),
  row(
    "One rare kind of request always fails",
    "reliability.each-request",
    averages,
    "always failed, though it is rare",
  ),
  row(
    "Every request of one kind fails at once, on a full machine too",
    "reliability.dead-requests",
    stalls,
    "if every attendance sheet failed at once on a full machine, while everything else worked",
  ),
  row("One small school fails", "reliability.each-school", averages, "nothing works"),
  row(
    "Schools with one or two requests fail, more often than chance explains",
    "reliability.each-school",
    averages,
    "with one or two requests that all fail is judged with the others like it: two of forty are NO-GO",
  ),
  row(
    "One small school waits",
    "reliability.each-school-in-time",
    averages,
    "where one in five people waits too long is NO-GO, and a school where two do isn't",
  ),
  row(
    "A few people in a hundred wait very long",
    "speed.slow-tail",
    averages,
    "of the slowest hundredth are NO-GO, even though 95 of 100 were fast",
  ),
  row(
    "One person in a hundred on one journey waits long for answers",
    "speed.journey-tail",
    averages,
    "of the slowest hundredth on one journey warn at first, and are NO-GO if they are longer",
  ),
  row(
    "Attendance of many classes is missing at the end",
    "reliability.rolls",
    "tests/readiness/judge/judge.rolls.test.ts",
    "more than one class in twenty without attendance is NO-GO, and the report names the schools",
  ),
  row(
    "Attendance of one school is missing at the end",
    "reliability.each-school-rolls",
    "tests/readiness/judge/judge.rolls.test.ts",
    "a school where a fifth of the attendance is missing is NO-GO, however small its share of the district",
  ),
  row(
    "The SIS stands still for half a minute, or its database is locked",
    "reliability.stalls",
    "tests/loadtests/run/stall-evidence.test.ts",
    "is proven for each second in which requests waited and none succeeded",
  ),
  row(
    "The SIS stands still while other programs fill the machine",
    "reliability.stalls",
    "tests/loadtests/run/stall-evidence.test.ts",
    "a system that stood idle while people waited is proven to",
  ),
  row(
    "Nobody can sign in for half a minute",
    "reliability.stalls",
    "tests/loadtests/run/stall-evidence.test.ts",
    "is one that lets nobody in, even though it answers everyone else",
  ),
  row(
    "The SIS lets nobody in before the load",
    "reliability.early-sign-ins",
    stalls,
    "if the SIS let nobody in before the load, and says so",
  ),
  row(
    "Too few people come to judge anything",
    "validity.samples",
    stalls,
    "if too few requests were sent and nothing failed: a larger load has to show",
  ),
  row(
    "The generator is paused",
    "validity.generator-pauses",
    stalls,
    "if the generator's process was paused, even though people's waits then look like the SIS's",
  ),
  row(
    "The generator stalls and catches up later",
    "validity.late-arrivals",
    machine,
    "is INVALID RUN if the generator stalled and caught up later",
  ),
  row(
    "The generator has no virtual user left",
    "validity.dropped-arrivals",
    judgment,
    "is INVALID RUN if the generator dropped one arrival",
  ),
  row(
    "The generator fills the machine",
    "validity.generator-saturation",
    machine,
    "says to use another machine if the generator saturated it, but not if the SIS did",
  ),
  row(
    "A limit from outside throttles the generator",
    "validity.held-up-visits",
    stalls,
    "if a limit from outside throttled the generator until it had no virtual user left",
  ),
  row(
    "The generator is killed",
    "validity.generator-ended",
    "tests/loadtests/run/unfinished-evidence.test.ts",
    "a generator that was killed leaves evidence of the visits that had ended, and an INVALID RUN",
  ),
  row(
    "Another program takes the machine, and answers get slow",
    "validity.foreign-load",
    machine,
    "counts other programs that saturated the machine only if answers were slow or failed",
  ),
  row(
    "A line of the ledger is missing in the middle, or its end is cut off",
    "records.missing-line",
    unattempted,
    "from the middle of a user's sequence, and what it wrote is not called never attempted",
  ),
  row(
    "The ledger has other lines than the generator counted",
    "validity.ledger-lines",
    judgment,
    "is INVALID RUN if the generator counted other lines than the account read, although as many in all",
  ),
  row(
    "The district isn't the one that its seed makes",
    "validity.digest",
    judgment,
    "is INVALID RUN if the district's digest differs",
  ),
  row(
    "A file of evidence is missing or damaged",
    "validity.evidence",
    "tests/readiness/report/report.test.ts",
    "without %s is an INVALID RUN, and the report names the file",
  ),
  row(
    "A rehearsal is interrupted or killed",
    "validity.completed",
    "tests/whole/rehearse-interrupted.test.ts",
    "a rehearsal that %s interrupts under load leaves no k6, SIS or Postgres, and is reported as an INVALID RUN",
  ),
  row(
    "Evidence is edited, or comes from another run",
    "validity.as-sealed",
    "tests/readiness/seal/check-seal.test.ts",
    "shows each of 1,000 changes of one byte",
  ),
  row(
    "One file of evidence is edited, and the run is sealed again",
    "validity.as-sealed",
    "tests/rehearsal/recheck-run.test.ts",
    "a report of changed evidence is an INVALID RUN that names the file, the value and the value wanted",
  ),
];

function row(fault: string, requirement: string, shownBy: string, title: string): Detector {
  return { fault, requirement, shownBy, title };
}
