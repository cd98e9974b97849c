/** Why a rehearsal's schedule changes are made: reasons that the SIS knows, the same whenever a change is sent. */
import { expect, test } from "vitest";
import { changeReasons } from "../../../../../sis/db/schema/scheduling.ts";
import {
  addToSection,
  reasonsSent,
} from "../../../../../targets/reference-sis/client/requests/scheduling.ts";

test("a schedule change is sent with a reason that the SIS knows, and some with a note", () => {
  expect(reasonsSent.filter((reason) => !changeReasons.includes(reason))).toEqual([]);
  const sent = Array.from({ length: 20 }, (_, student) => addToSection(student, 3, "2026-08-12").ledger.sent);
  expect(new Set(sent.map(({ reason }) => reason))).toEqual(new Set(reasonsSent));
  expect(sent.filter(({ note }) => note !== undefined)).toHaveLength(5);
});
