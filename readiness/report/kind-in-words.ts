/** Kinds of write in the words of a school office. */

const kindsInWords: Record<string, string> = {
  "attendance.submit": "attendance sheets",
  "enrollment.enroll": "new enrollments",
  "enrollment.transfer": "transfers",
  "enrollment.withdraw": "withdrawals",
  "enrollment.no-show": "no-shows",
  "schedule.add": "classes added",
  "schedule.drop": "classes dropped",
  "schedule.move": "moves between classes",
  "scores.enter": "sheets of scores",
};

/** A kind that has no words yet keeps its own name. */
export const kindInWords = (kind: string): string => kindsInWords[kind] ?? kind;
