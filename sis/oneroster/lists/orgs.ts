/** The district and its schools. */
import { sql } from "drizzle-orm";
import { schools } from "../../db/schema/schools.ts";
import {
  always,
  baseFields,
  type List,
  literal,
  never,
  type Part,
  reference,
  text,
  word,
  yearBegan,
} from "./list.ts";

export const schoolPrefix = "school-";
const districtPrefix = "district-";
const districtId = sql`district.one`;

export const districtReference = always(reference("org", districtPrefix, literal("1")));

const districtKey = { prefix: districtPrefix, key: [districtId] } as const;
const district: Part = {
  ...districtKey,
  table: sql`(SELECT 1 AS one) AS district`,
  fields: {
    ...baseFields(districtKey, never, yearBegan),
    name: always(word(literal("The school district"))),
    type: always(word(literal("district"))),
    identifier: always(word(literal("1"))),
  },
};

const schoolKey = { prefix: schoolPrefix, key: [schools.id] } as const;
const school: Part = {
  ...schoolKey,
  table: sql`${schools}`,
  fields: {
    ...baseFields(schoolKey, never, yearBegan),
    name: text(schools.name),
    type: always(word(literal("school"))),
    identifier: word(schools.id),
    parent: districtReference,
  },
};

export const orgs: List = { many: "orgs", one: "org", parts: [district, school] };
export const schoolList: List = { many: "orgs", one: "org", parts: [school] };
