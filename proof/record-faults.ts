/** Faults in what an SIS keeps, shows and allows, which the report must tell of by itself: each fails requirements. */

export type RecordFault = {
  readonly id: string;
  /** What is done, in words for the table of results. */
  readonly done: string;
  /** The part of the SIS that is replaced by a broken one, in broken-sis/parts/. */
  readonly brokenPart: string;
  /** How long it misbehaves, from a moment at the peak; left out if it does all the time. */
  readonly seconds?: number;
  /** Id of the requirement that is made for it. */
  readonly requirement: string;
  /** What the report says of that requirement. */
  readonly says: RegExp;
  /** Others that fail. */
  readonly alsoFails?: readonly string[];
  /** The one that the verdict calls the most serious, if more students are affected. */
  readonly verdictNames?: string;
};

export const recordFaults: readonly RecordFault[] = [
  {
    id: "last-write-wins",
    done: "attendance is accepted even if it is based on an older revision, so the last save overwrites the others",
    brokenPart: "last-write-wins",
    requirement: "records.rivals",
    says: /one was confirmed and the other was told, except for \d+\./,
  },
  {
    id: "stale-copy",
    done: "families are shown attendance from a copy that is never brought up to date",
    brokenPart: "stale-copy",
    requirement: "records.up-to-date",
    says: /values in them, \d+ of them not up to date\./,
    verdictNames: "records.seen-by-others",
  },
  {
    id: "no-authorization",
    done: "authorization is switched off: anyone who is signed in may call every route, for any student, section or school",
    brokenPart: "no-authorization",
    requirement: "privacy.forbidden",
    says: /^Not refused: .*another school's students .* The system answered with 200\./,
    alsoFails: ["privacy.routes"],
  },
  {
    id: "mixed-up-sessions",
    done: "everyone is signed in as the person of the same role who signed in before them",
    brokenPart: "mixed-up-sessions",
    requirement: "privacy.others-data",
    says: /sign-in-district: expected account \d+, [a-z-]+; seen account/,
    alsoFails: ["records.shown"],
  },
  {
    id: "any-password",
    done: "any password is accepted",
    brokenPart: "any-password",
    requirement: "privacy.forbidden",
    says: /^Not refused: a session, with a wrong password \(\d+ of \d+\)\. The system answered with 201\./,
  },
  {
    id: "write-behind",
    done: "attendance is confirmed first and written 20 s later, so whatever waits is lost when the SIS ends",
    brokenPart: "write-behind",
    requirement: "records.early",
    says: /looked up during the load, .* \d+ weren't there\./,
    alsoFails: ["records.lost", "records.own-reads"],
  },
  {
    id: "ignored-keys",
    done: "idempotency keys are ignored: a write that is sent again is done again",
    brokenPart: "ignored-keys",
    requirement: "records.replays",
    says: /sent again under the same key: the answer was never the same\. .*\(HTTP 200, then 409\)/,
  },
  {
    id: "empty-answers",
    done: "whatever people look up is answered with 200 and {}",
    brokenPart: "empty-answers",
    requirement: "records.shown",
    says: /answers were compared: .*\bme (\d+) of \1, my-sections (\d+) of \2,/,
  },
  {
    id: "empty-confirmations",
    done: "whatever people enter is stored and answered with 200 and {}",
    brokenPart: "empty-confirmations",
    requirement: "records.unanswered",
    says: /^(\d+) problems in \1 confirmed writes;/,
  },
  {
    id: "refused-sign-ins",
    done: "every sign-in is refused for half a minute, while everyone who is signed in can work",
    brokenPart: "refused-sign-ins",
    seconds: 30,
    requirement: "reliability.stalls",
    says: /^From .* into the load, nobody could sign in: \d+ requests failed\./,
    alsoFails: ["reliability.sign-in-minutes"],
  },
  {
    id: "full-too-early",
    done: "seats in one class of three are refused as if the class were full",
    brokenPart: "full-too-early",
    requirement: "records.wrongly-refused",
    says: /the reason of \d+ wasn't true \(.*“section-full”/,
  },
];
