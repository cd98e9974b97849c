/** How many writes of each kind the made-up rehearsal attempts. */

/** Attempted, and of those refused. */
export const writeKinds = [
  ["attendance.submit", 3_140, 0],
  ["enrollment.enroll", 96, 2],
  ["enrollment.transfer", 48, 1],
  ["enrollment.withdraw", 22, 0],
  ["enrollment.no-show", 61, 0],
  ["schedule.add", 120, 14],
  ["schedule.drop", 105, 0],
  ["schedule.move", 190, 23],
  ["scores.enter", 90, 0],
  ["transcripts.enter-course", 12, 0],
  ["transcripts.verify-course", 12, 0],
] as const;
