/** How names read on pages. */
import { expect, test } from "vitest";
import { nameInFull, nameInList } from "../../../../sis/http/page/names.ts";

test.each([
  [{ givenName: "Ana", familyName: "García López" }, "Ana García López", "García López, Ana"],
  [
    { givenName: "Alejandra", familyName: "Moreno", preferredName: "Alex" },
    "Alex (Alejandra) Moreno",
    "Moreno, Alex (Alejandra)",
  ],
  [{ givenName: "", familyName: "Suharto", preferredName: null }, "Suharto", "Suharto"],
  [{ givenName: "", familyName: "Suharto", preferredName: "Harto" }, "Harto Suharto", "Suharto, Harto"],
  [{ givenName: "Ana", familyName: "Moreno", preferredName: "Ana" }, "Ana Moreno", "Moreno, Ana"],
])("%o", (person, inFull, inList) => {
  expect([nameInFull(person), nameInList(person)]).toEqual([inFull, inList]);
});
