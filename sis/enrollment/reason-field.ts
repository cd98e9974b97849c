/** How pages ask for the reason for an unusual grade: in a second step, after the form was refused without it. */
import { z } from "zod";
import type { Refusal } from "../errors.ts";
import { textField } from "../http/page/fields.ts";
import type { FieldProblem, Html } from "../http/page/page.ts";
import { emptyIsNone } from "../http/request-fields.ts";
import { gradeReason, textOf } from "./grade-check.ts";
import { gradeConcerns } from "./grade-rules.ts";

const id = "reason";

export const reasonInForm = emptyIsNone(gradeReason);
export const reasonProblem = "Enter a reason of 3 to 200 characters";

const refused = z.object({ concerns: z.array(z.enum(gradeConcerns)) });

/** What is unusual about the grade, if the refusal says so. */
export function gradeProblems({ detail }: Refusal): FieldProblem[] {
  const concerns = refused.safeParse(detail).data?.concerns;
  if (concerns === undefined) return [];
  const text = `${textOf(concerns)} Check the grade. If it’s right, enter the reason.`;
  return [{ field: id, text }];
}

/** Empty until somebody is asked. */
export function reasonField(typed: string | undefined, problems: readonly FieldProblem[]): Html | string {
  const asked = problems.some(({ field }) => field === id);
  if (!asked && (typed ?? "") === "") return "";
  const hint = "The reason is kept on record with your name.";
  return textField({ id, label: "Reason for this grade", type: "text", value: typed ?? "", problems, hint });
}
