/** Made-up school names: two words and the kind of school. */
import type { SchoolKind } from "./school-kinds.ts";

const first =
  "Alder Aspen Beacon Bluebird Canyon Cedar Chaparral Citrus Coral Cottonwood Cypress Dogwood Eagle Elder Fern Foxglove Golden Granite Hawthorn Heron Jacaranda Juniper Laurel Lavender Lupine Magnolia Manzanita Maple Meadow Mesa Mesquite Mockingbird Monarch Mulberry Oakwood Olive Orchard Palm Pepper Pine Poppy Quail Redwood Robin Rosewood Sage Sequoia Silver Sparrow Summit Sunrise Sycamore Tamarack Thistle Toyon Valley Vista Walnut Wildflower Willow Wisteria Yarrow Yucca Zephyr".split(
    " ",
  );
const second =
  "Avenue Bay Bend Bluff Bridge Brook Canyon Cove Creek Crest Field Flats Garden Gate Glen Grove Harbor Heights Hill Hollow Knoll Lake Lane Meadow Park Point Ridge Rock Springs Terrace Trail View".split(
    " ",
  );

const endings: Record<SchoolKind["schoolType"], string> = {
  elementary: "Elementary School",
  middle: "Middle School",
  high: "High School",
  span: "Span School",
  alternative: "Magnet School",
  continuation: "Continuation High School",
  "special-education": "Special Education Center",
  "community-day": "Community Day School",
  opportunity: "Opportunity School",
};

/** `ticket` is a position in an order without repetition; after the last pair of words, names get a number. */
export function schoolName(ticket: number, kind: SchoolKind): string {
  const pairs = first.length * second.length;
  const pair = ticket % pairs;
  const round = Math.floor(ticket / pairs);
  const words = `${first[pair % first.length]} ${second[Math.floor(pair / first.length)]}`;
  return `${words}${round > 0 ? ` ${round + 1}` : ""} ${endings[kind.schoolType]}`;
}

/** How many names there are without a number. */
export const namePairs = first.length * second.length;
