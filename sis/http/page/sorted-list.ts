/** Lists of students in the order that the reader chooses: links, so that they work without scripts. */
import { html } from "hono/html";
import { z } from "zod";
import { type Named, nameInList } from "./names.ts";
import type { Html } from "./page.ts";

/** Of a list in which some need something done: `first` has those first, in the order in which they were given. */
export const orders = ["first", "name", "grade"] as const;
/** Of a list in which all need the same. */
export const plainOrders = ["name", "grade"] as const;
type Order = (typeof orders)[number];

/** In a query. */
export const order = z.enum(orders, `one of ${orders.join(", ")}`).default("first");
export const plainOrder = z.enum(plainOrders, `one of ${plainOrders.join(", ")}`).default("name");

const words: Readonly<Record<Order, string>> = {
  first: "What needs doing first",
  name: "Name",
  grade: "Grade",
};

type Listed = Named & { readonly grade: number | null };

/** Those without a grade come last. */
export function inOrder<Each extends Listed>(students: readonly Each[], by: Order): readonly Each[] {
  if (by === "first") return students;
  const gradeOf = ({ grade }: Each): number => (by === "name" ? 0 : (grade ?? Number.POSITIVE_INFINITY));
  return students.toSorted(
    (one, other) =>
      compareNumbers(gradeOf(one), gradeOf(other)) || nameInList(one).localeCompare(nameInList(other), "en"),
  );
}

/** Two infinities have no difference. */
function compareNumbers(one: number, other: number): number {
  return one === other ? 0 : one - other;
}

/** `path`: of the page, without a query. */
export function orderLinks(path: string, choices: readonly Order[], chosen: Order): Html {
  const links = choices.map((each) =>
    each === chosen
      ? html` <strong>${words[each]}</strong>`
      : html` <a href="${path}?by=${each}">${words[each]}</a>`,
  );
  return html`<p>Sort by:${links}</p>`;
}
