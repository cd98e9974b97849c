/** The part of `load.json` about answers: those that were compared with what is known, and those that differed. */
import { z } from "zod";

/**
 * How an answer may differ from what is known. `foreign`: it shows what belongs to someone else. `wrong`: it lacks
 * something that is on record, has something that isn't, or can't be read.
 */
export const differences = ["foreign", "wrong"] as const;
export type DifferenceKind = (typeof differences)[number];

const whole = z.int().nonnegative();

/** One answer that differed, as the generator wrote it: a line of the ledger's file that isn't about a write. */
export const differingAnswerSchema = z.object({
  /** Of the request. */
  name: z.string(),
  is: z.enum(differences),
  /** Null for people of the whole district. */
  school: whole.nullable(),
  /** Milliseconds since the Unix epoch. */
  atMs: z.number(),
  expected: z.string(),
  seen: z.string(),
  /** Whose data was shown to others, missing or wrong. */
  students: z.array(whole).readonly(),
});
export type DifferingAnswer = z.infer<typeof differingAnswerSchema>;

export const answersSchema = z.object({
  /** By the name of the request. */
  compared: z.array(z.object({ name: z.string(), compared: whole, foreign: whole, wrong: whole })),
  /** Distinct students whose data was in such an answer, sorted. */
  studentIds: z.object({ foreign: z.array(whole), wrong: z.array(whole) }),
  worstSchools: z.array(z.object({ schoolId: whole, name: z.string(), students: whole })),
  samples: z.array(differingAnswerSchema),
  /** Look-ups before the first visit and after the last one, by the name of the request. */
  looks: z.array(z.object({ name: z.string(), asked: whole, answered: whole })).default([]),
});
export type AnswersEvidence = z.infer<typeof answersSchema>;

export const noAnswers: AnswersEvidence = {
  compared: [],
  studentIds: { foreign: [], wrong: [] },
  worstSchools: [],
  samples: [],
  looks: [],
};
