/** A message is said in the language that is asked for, with its values as they are. */
import { expect, test } from "vitest";
import { createCatalog } from "../../../../sis/http/page/catalog.ts";

const say = createCatalog({
  en: { plain: "Back", late: "{{name}} is {{minutes}} minutes late" },
  es: { plain: "Volver", late: "{{minutes}} minutos de retraso: {{name}}" },
});

test("in either language, with values in any order and markup left to the page", () => {
  expect([say("en")("plain"), say("es")("plain")]).toEqual(["Back", "Volver"]);
  const values = { name: "<b>Ana</b> {{minutes}} $t(plain)", minutes: 0 };
  expect(say("en")("late", values)).toBe("<b>Ana</b> {{minutes}} $t(plain) is 0 minutes late");
  expect(say("es")("late", values)).toBe("0 minutos de retraso: <b>Ana</b> {{minutes}} $t(plain)");
});
