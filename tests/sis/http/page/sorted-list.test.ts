/** Lists of students in the order that a reader chooses. */
import { expect, test } from "vitest";
import { inOrder, orderLinks, orders } from "../../../../sis/http/page/sorted-list.ts";

const students = [
  { givenName: "Zoe", familyName: "Ortiz", grade: null },
  { givenName: "Ana", familyName: "Núñez", grade: 4 },
  { givenName: "Ben", familyName: "Ortiz", grade: 2 },
  { givenName: "Cora", familyName: "Nolan", grade: 4 },
  { givenName: "Ada", familyName: "Ortiz", grade: null },
];
const given = (by: "first" | "name" | "grade") => inOrder(students, by).map(({ givenName }) => givenName);

test("students stay as they come, or are sorted by name, or by grade and then name, those without one last", () => {
  expect(given("first")).toEqual(["Zoe", "Ana", "Ben", "Cora", "Ada"]);
  expect(given("name")).toEqual(["Cora", "Ana", "Ada", "Ben", "Zoe"]);
  expect(given("grade")).toEqual(["Ben", "Cora", "Ana", "Ada", "Zoe"]);
});

test("the order that is chosen is no link, and each other one is", () => {
  const links = String(orderLinks("/list", orders, "name"));
  expect(links).toContain("<strong>Name</strong>");
  expect(links).toContain('href="/list?by=first"');
  expect(links).toContain('href="/list?by=grade"');
  expect(links).not.toContain("by=name");
});
