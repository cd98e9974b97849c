/** Requests of the walk over all routes that must be refused, and weren't; most of each kind must have had a clear answer. */
import { counted, number } from "../../evidence/plain-words.ts";
import {
  accessKinds,
  accessWords,
  ruleKinds,
  ruleWords,
  type WalkEvidence,
  type WalkKind,
} from "../../evidence/walk-evidence.ts";
import { describeMeasure, onLoad } from "../describe-measure.ts";
import { clearShare } from "../enough.ts";
import { type Measurement, measuredOnRequests, untested } from "../measurement.ts";
import { ifOpenToAnyone } from "../open-to-anyone.ts";

type Params = { readonly of: "access" | "rules" };
type Walk = NonNullable<WalkEvidence>;

export const admittedOnWalk = describeMeasure<"admitted-on-walk", Params>({
  by: "admitted-on-walk",
  measure: (evidence, { of }) =>
    onLoad(({ walk }) =>
      walk === null
        ? untested("load.json", "Nobody walked the routes in this run.")
        : ifOpenToAnyone(measureWalk(walk, of), of === "access" ? ofOthers(walk) : [], evidence),
    )(evidence, {}),
});

function ofOthers({ tried }: Walk): Walk["tried"] {
  return tried.filter((row) => row.tried === "foreign-row");
}

const kindsOf: Readonly<Record<Params["of"], readonly WalkKind[]>> = {
  access: accessKinds,
  rules: ruleKinds,
};
const words = { ...accessWords, ...ruleWords };
const mostNamed = 5;

function measureWalk(walk: Walk, of: Params["of"]): Measurement {
  const admitting = walk.admitting.filter(({ tried }) => kindsOf[of].includes(tried));
  if (admitting.length === 0) return measureRefused(walk, of);
  const routes = [...Map.groupBy(admitting, ({ route, tried }) => `${route} ${tried}`).values()];
  const named = routes
    .slice(0, mostNamed)
    .flatMap(([first]) => (first === undefined ? [] : nameOf(first, of)));
  const others = routes.length - named.length;
  return measuredOnRequests(
    admitting.length,
    `${counted(admitting.length, "request wasn't", "requests weren't")} refused as it should be: ${named.join("; ")}${others > 0 ? `; and ${number(others)} more` : ""}.`,
  );
}

function nameOf({ route, tried, by, fault }: Walk["admitting"][number], of: Params["of"]): string {
  const who = of === "rules" || by === "nobody" ? words[tried] : `${words[tried]} (${by})`;
  return `${route}, for ${who}, ${fault}`;
}

/** What nobody tried, or what had no clear answer, proves nothing; a district needn't have a case of each rule. */
function measureRefused(walk: Walk, of: Params["of"]): Measurement {
  const isRule = of === "rules";
  const ofKind = walk.tried.filter(
    (row) => kindsOf[of].includes(row.tried) && (!isRule || row.refused + row.unclear > 0),
  );
  const refused = ofKind.reduce((sum, row) => sum + row.refused, 0);
  const gaps = gapsIn(walk, of);
  const open = ofKind.filter(
    (row) => row.refused < clearShare * (row.refused + row.unclear) || row.refused === 0,
  );
  if (ofKind.length === 0) return untested("load.json", "Nobody tried what the rules forbid.");
  if (open.length > 0) {
    const kinds = open.map((row) => words[row.tried]).join("; ");
    return untested("load.json", `Too few were clearly refused of ${kinds}.${gaps}`);
  }
  const on = isRule ? "" : ` on ${counted(walk.routes, "route", "routes")}`;
  return measuredOnRequests(
    0,
    `${counted(refused, "request was", "requests were")} refused${on}, of ${counted(ofKind.length, "kind", "kinds")}.${gaps}`,
  );
}

function gapsIn({ uncovered, unfound }: Walk, of: Params["of"]): string {
  const routes = of === "rules" ? [] : uncovered.map((each) => `${each.route} (${each.uncovered})`);
  const rows = unfound
    .filter((each) => kindsOf[of].includes(each.unfound))
    .map((each) => `${words[each.unfound]} (${each.by})`);
  return [
    ...(routes.length > 0 ? [` Not covered: ${routes.join("; ")}.`] : []),
    ...(rows.length > 0 ? [` The district has no row to try: ${rows.join("; ")}.`] : []),
  ].join("");
}
