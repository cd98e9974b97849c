/** Privacy: whether people see only what is theirs. */
import { assumed } from "./promise-words.ts";
import type { Requirement } from "./requirement.ts";

/** What a request writes that should have been refused: a record or a session that nobody is known to have asked for. */
const whatItWrites = ["records.never-attempted", "records.untouched"];

export const privacy: readonly Requirement[] = [
  {
    id: "privacy.others-data",
    area: "privacy",
    promise: "Nobody is shown another person's data.",
    measure: { by: "differing-answers", is: "foreign" },
    comparison: "at most",
    limit: 0,
    unit: "answers",
    severity: "fails",
    source: assumed(
      "Every answer names an account, children, students or classes. Each of them belongs to the person who asked.",
    ),
    in2014: assumed("Not reported: nobody compared what the system showed with whose it was."),
    nextStep:
      "Take the system offline for families until this is understood. Look at the answers below: sessions that are mixed up, a cache without the person in its key, or a query without its filter.",
    owner: "SIS engineering",
  },
  {
    id: "privacy.forbidden",
    area: "privacy",
    promise: "What people may not see or do is refused.",
    measure: { by: "admitted-requests" },
    explains: whatItWrites,
    comparison: "at most",
    limit: 0,
    unit: "requests",
    severity: "fails",
    source: assumed(
      "Some people ask for another family's child, another teacher's class list or another school's students, come with a wrong password or a session that has ended, or save an old form. Each must get the refusal that is meant for it.",
    ),
    in2014: assumed("Not reported: nobody tried it before the opening."),
    nextStep:
      "Send such a request yourself. Check that the route asks for a session and for the owner of the row, and that nothing else answers in its place.",
    owner: "SIS engineering",
  },
  {
    id: "privacy.routes",
    area: "privacy",
    promise: "No route answers someone it shouldn't.",
    measure: { by: "admitted-on-walk", of: "access" },
    explains: whatItWrites,
    comparison: "at most",
    limit: 0,
    unit: "requests",
    severity: "fails",
    source: assumed(
      "After the load, every route of the system is called by each role that was never promised it, whatever the system says of itself, for rows of others, of colleagues and of students who have left, with ids of others, without a session, and with one that is over. A route that nobody promised must answer nobody. Sign-ins that mustn't succeed are tried too, forms without their token, and other systems with a wrong secret or token. Each must be refused, with an error that says nothing else.",
    ),
    in2014: assumed("Not reported: nobody tried it before the opening."),
    nextStep:
      "Send such a request yourself: walk.ndjson names the route and who asked. Check the roles and the rows that the route declares, and that they are asked for.",
    owner: "SIS engineering",
  },
  {
    id: "privacy.secrets",
    area: "privacy",
    promise: "No password, token or code is written to a log.",
    measure: { by: "secrets-in-files" },
    comparison: "at most",
    limit: 0,
    unit: "secrets",
    severity: "fails",
    source: assumed(
      "Logs are kept for years, copied, and read by people who may not sign in as anybody else. So are the files of a rehearsal.",
    ),
    in2014: assumed("Not reported: nobody searched the logs."),
    nextStep:
      "Delete the files below, and all copies of them. Find what writes the password, the token or the code, and leave it out; then have everyone whose secret was written get a new one.",
    owner: "SIS engineering",
  },
];
