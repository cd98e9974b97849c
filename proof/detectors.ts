/** Faults that a rehearsal must not miss, each with the requirement that fails and the test that shows it. */

export type Detector = {
  readonly fault: string;
  /** Id of the requirement. */
  readonly requirement: string;
  readonly shownBy: string;
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
const answers = "tests/loadtests/client/compare-answer.test.ts";
const readBacks = "tests/readiness/judge/judge.read-backs.test.ts";
const machine = "tests/readiness/judge/judge.machine.test.ts";

export const detectors: readonly Detector[] = [
  row("Freshmen are in senior classes", "assignments.R05.others", gravity),
  row("Too many classes have more students than the contract allows", "assignments.R11.others", gravity),
  row(
    "More than ten newcomers of a school have no class at all",
    "assignments.R01",
    "tests/readiness/audit/audit.test.ts",
  ),
  row(
    "A guardian is shown another family's child, or a teacher another's roster",
    "privacy.others-data",
    answers,
  ),
  row("Someone is signed in as somebody else", "privacy.others-data", answers),
  row(
    "Someone who signed in before the load has somebody else's session",
    "privacy.others-data",
    "tests/loadtests/run/early-sign-ins.test.ts",
  ),
  row(
    "A list is short, empty or wrong, a page is HTML, or a field has another name",
    "records.shown",
    answers,
  ),
  row(
    "The right students and classes are shown with other people's names, rooms, times, marks or scores",
    "records.shown",
    "tests/loadtests/run/whole-looks.test.ts",
  ),
  row(
    "An answer has fields or rows that don't belong in it, such as another student's schedule",
    "records.shown",
    "tests/loadtests/compare/compare-whole.test.ts",
  ),
  row(
    "A list shows the same student or class again and again, so that others don't fit",
    "records.shown",
    answers,
  ),
  row(
    "Scores or a class list can't be looked up any more once something was entered",
    "records.own-reads",
    "tests/targets/reference-sis/client/read-backs.test.ts",
  ),
  row(
    "The answer to a write names another class, day, mark or version",
    "records.shown",
    "tests/targets/reference-sis/client/written-answers.test.ts",
  ),
  row(
    "The answer to a write shows another student or another family's guardian",
    "privacy.others-data",
    "tests/targets/reference-sis/client/written-answers.test.ts",
  ),
  row("Sessions last longer than they should", "records.shown", "tests/loadtests/run/early-sign-ins.test.ts"),
  row(
    "Any role may read any record, any password is accepted, or a session never ends",
    "privacy.forbidden",
    "tests/readiness/judge/judge.answers.test.ts",
  ),
  row(
    "A full section, a taken period, a wrong grade or a used key is accepted",
    "records.rules",
    "tests/readiness/judge/judge.answers.test.ts",
  ),
  row(
    "A route answers a role, a family or a school that it shouldn't",
    "privacy.routes",
    "tests/readiness/judge/judge.answers.test.ts",
  ),
  row(
    "A disabled account may sign in, or an ID token is accepted twice, too late or from others",
    "privacy.routes",
    "tests/readiness/judge/judge.answers.test.ts",
  ),
  row(
    "A seat that somebody has taken is still shown as open",
    "records.shown",
    "tests/loadtests/run/last-openings.test.ts",
  ),
  row("Records that nobody changed are deleted or overwritten", "records.untouched", untouched),
  row("A constraint of the database is dropped", "records.untouched", untouched),
  row(
    "A trigger or foreign key is switched off, or somebody is granted a privilege",
    "records.untouched",
    untouched,
  ),
  row(
    "A session is opened for somebody who never signed in, or lasts too long",
    "records.untouched",
    "tests/targets/reference-sis/ledger/sessions.test.ts",
  ),
  row("The audit trail is erased or garbled", "records.untraced", whole),
  row("A write is answered with success and an empty body", "records.unanswered", whole),
  row(
    "Work is credited to someone else, or a value that was sent is stored differently",
    "records.altered",
    whole,
  ),
  row("A student is left off the attendance of their class", "records.left-out", whole),
  row(
    "A new student's account is an administrator's, or the school year, kind or custody of a newcomer is another",
    "records.altered",
    writtenTables,
  ),
  row("The history says that marks were replaced in another year", "records.altered", whole),
  row("The audit trail says something else than what was sent or answered", "records.untraced", whole),
  row("The audit trail has rows of things that nobody did", "records.never-attempted", whole),
  row("Confirmed work is lost", "records.lost", reconcile),
  row("Confirmed work is stored twice", "records.duplicated", reconcile),
  row("People don't find what they just entered", "records.own-reads", readBacks),
  row(
    "A family or a teacher looks up attendance or scores and sees old or wrong ones",
    "records.up-to-date",
    "tests/loadtests/run/look-up-evidence.test.ts",
  ),
  row("Families and colleagues are shown old records for too long", "records.seen-by-others", readBacks),
  row("Records are changed or added that nobody entered", "records.never-attempted", unattempted),
  row("A student is deleted", "records.vanished", unattempted),
  row(
    "Two people who change the same record undo each other's work",
    "records.at-once",
    "tests/readiness/judge/judge.interleavings.test.ts",
  ),
  row(
    "A request that is sent twice is done twice, or answered differently",
    "records.replays",
    "tests/readiness/judge/judge.replays.test.ts",
  ),
  row(
    "Whoever saves last overwrites what somebody else has just saved",
    "records.rivals",
    "tests/readiness/judge/judge.rivals.test.ts",
  ),
  row("Work is confirmed first and written later", "records.early", "tests/readiness/ledger/look-up.test.ts"),
  row(
    "The database confirms before it writes to the disk",
    "records.durable",
    "tests/readiness/ledger/unsafe-settings.test.ts",
  ),
  row("Lists that have something in them are shown empty", "reliability.empty-answers", judgment),
  row("Requests fail all day", "reliability.errors", judgment),
  row("Most work of one kind is refused on the first try", "reliability.refused-writes", judgment),
  row("Sign-ins fail for a minute", "reliability.sign-in-minutes", stalls),
  row("People are shut out because those before them are still waiting", "reliability.lost-visits", stalls),
  row("Nobody gets far enough to try a kind of work", "reliability.plans-met", averages),
  row("Work of one kind is refused far too often", "reliability.refusals", averages),
  row("One rare kind of request always fails", "reliability.each-request", averages),
  row("Every request of one kind fails at once, on a full machine too", "reliability.dead-requests", stalls),
  row("One small school fails", "reliability.each-school", averages),
  row("One small school waits", "reliability.each-school-in-time", averages),
  row("A few people in a hundred wait very long", "speed.slow-tail", averages),
  row(
    "Attendance of many classes is missing at the end",
    "reliability.rolls",
    "tests/readiness/judge/judge.rolls.test.ts",
  ),
  row(
    "Attendance of one school is missing at the end",
    "reliability.each-school-rolls",
    "tests/readiness/judge/judge.rolls.test.ts",
  ),
  row(
    "The SIS stands still for half a minute, or its database is locked",
    "reliability.stalls",
    "tests/loadtests/run/stall-evidence.test.ts",
  ),
  row(
    "The SIS stands still while other programs fill the machine",
    "reliability.stalls",
    "tests/loadtests/run/stall-evidence.test.ts",
  ),
  row(
    "Nobody can sign in for half a minute",
    "reliability.stalls",
    "tests/loadtests/run/stall-evidence.test.ts",
  ),
  row("The SIS lets nobody in before the load", "reliability.early-sign-ins", stalls),
  row("Too few people come to judge anything", "validity.samples", stalls),
  row("The generator is paused", "validity.generator-pauses", stalls),
  row("The generator stalls and catches up later", "validity.late-arrivals", machine),
  row("The generator has no virtual user left", "validity.dropped-arrivals", judgment),
  row("The generator fills the machine", "validity.generator-saturation", machine),
  row("A limit from outside throttles the generator", "validity.held-up-visits", stalls),
  row(
    "The generator is killed",
    "validity.generator-ended",
    "tests/loadtests/run/unfinished-evidence.test.ts",
  ),
  row("Another program takes the machine, and answers get slow", "validity.foreign-load", machine),
  row(
    "A line of the ledger is missing in the middle, or its end is cut off",
    "records.missing-line",
    unattempted,
  ),
  row("The ledger has other lines than the generator counted", "validity.ledger-lines", judgment),
  row("The district isn't the one that its seed makes", "validity.digest", judgment),
  row(
    "A file of evidence is missing or damaged",
    "validity.evidence",
    "tests/readiness/report/report.test.ts",
  ),
  row(
    "A rehearsal is interrupted or killed",
    "validity.completed",
    "tests/whole/rehearse-interrupted.test.ts",
  ),
  row(
    "Evidence is edited, or comes from another run",
    "validity.as-sealed",
    "tests/readiness/seal/check-seal.test.ts",
  ),
];

function row(fault: string, requirement: string, shownBy: string): Detector {
  return { fault, requirement, shownBy };
}
