/** Where a page begins, as the address of the next page says it: its reader need not understand it. */
import { z } from "zod";
import { largestId } from "../http/request-fields.ts";
import type { List } from "./lists/list.ts";
import type { Position } from "./read-page.ts";
import { calendarDay } from "./sourced-ids.ts";

const number = z.int().min(0).max(largestId);
const readable = z.string().refine((text) => text.isWellFormed() && !text.includes("\0"));
const written = z.tuple([number, number, number, z.string(), readable]);

export function writePosition({ part, key, by }: Position): string {
  return Buffer.from(JSON.stringify([part, ...key, by])).toString("base64url");
}

/** Undefined if it isn't one of the list's. */
export function readPosition({ parts }: List, token: string): Position | undefined {
  const [index, first, second, day, by] = written.safeParse(parsed(token)).data ?? [];
  const part = index === undefined ? undefined : parts[index];
  if (part === undefined || index === undefined || first === undefined) return undefined;
  if (second === undefined || day === undefined || by === undefined) return undefined;
  const fits = part.key.length < 3 ? day === "" : calendarDay.safeParse(day).success;
  return fits ? { part: index, key: [first, second, day], by } : undefined;
}

function parsed(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token, "base64url").toString("utf8"));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
