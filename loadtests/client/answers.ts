/** Reads fields of an answer with k6's own selector, which costs less than parsing the whole body. */
import type { RefinedResponse } from "k6/http";
import type { Answer, Call } from "../../targets/reference-sis/client/request.ts";
import { emptyAnswers } from "./measures.ts";
import { isOk } from "./statuses.ts";
import type { Tally } from "./tally.ts";

export type Response = RefinedResponse<"text" | "none">;

/** A typed code is short, and near the top of the body. */
const typedCode = /^\s*\{"code":"([a-z][a-z_-]{1,39})"/;

/** The SIS's code for why it refused; null if the answer has none. */
export function refusalOf({ body }: Response): string | null {
  return typedCode.exec(body ?? "")?.[1] ?? null;
}

/** The fields of an answer; an answer that wasn't accepted has none. */
export function answerOf({ tally }: { readonly tally: Tally }, { name }: Call, response: Response): Answer {
  return new ResponseAnswer(tally, name, response, isOk(response.status));
}

/** The fields of a refusal. */
export function refusalIn({ tally }: { readonly tally: Tally }, { name }: Call, response: Response): Answer {
  return new ResponseAnswer(tally, name, response, refusalOf(response) !== null);
}

/** A class, since in k6 five functions for each answer cost more than reading it does. */
class ResponseAnswer implements Answer {
  readonly tally: Tally;
  readonly name: string;
  readonly response: Response;
  readonly isReadable: boolean;

  constructor(tally: Tally, name: string, response: Response, isReadable: boolean) {
    this.tally = tally;
    this.name = name;
    this.response = response;
    this.isReadable = isReadable;
  }

  text(selector: string): string | undefined {
    const value = this.field(selector);
    return typeof value === "string" ? value : undefined;
  }

  number(selector: string): number | undefined {
    const value = this.field(selector);
    return typeof value === "number" ? value : undefined;
  }

  flag(selector: string): boolean | undefined {
    const value = this.field(selector);
    return typeof value === "boolean" ? value : undefined;
  }

  has(text: string): boolean {
    return this.isReadable && this.response.body?.includes(text) === true;
  }

  header(name: string): string | undefined {
    return this.response.headers[name];
  }

  values(selector: string): readonly unknown[] {
    const value = this.field(selector);
    return Array.isArray(value) ? value : [];
  }

  numbers(selector: string): number[] {
    return this.values(selector).filter((entry) => typeof entry === "number");
  }

  knownNumbers(selector: string): number[] {
    const found = this.numbers(selector);
    if (this.isReadable && found.length === 0) {
      emptyAnswers.add(1);
      this.tally.addEmpty(this.name);
    }
    return found;
  }

  field(selector: string): unknown {
    return this.isReadable && this.response.body !== null ? this.response.json(selector) : undefined;
  }
}
