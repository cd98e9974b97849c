/** The regions of the district, and where in them schools are. */

/**
 * [F] Regions by which the district reported attendance; an options school belongs to the region it's in. [K] Each is a
 * box on the map: the San Fernando Valley, the harbor and south, the eastside, and the westside. They don't overlap.
 */
export const regions = [
  { name: "North", latitude: [34.17, 34.31], longitude: [-118.64, -118.37] },
  { name: "South", latitude: [33.73, 33.96], longitude: [-118.31, -118.2] },
  { name: "East", latitude: [34.0, 34.13], longitude: [-118.29, -118.16] },
  { name: "West", latitude: [33.98, 34.11], longitude: [-118.53, -118.31] },
] as const satisfies readonly Region[];

export type Region = {
  readonly name: string;
  /** Degrees, from and to. */
  readonly latitude: readonly [south: number, north: number];
  readonly longitude: readonly [west: number, east: number];
};

const kilometersPerDegree = 111.2;
/** [D] Cosine of 34 degrees: how much shorter a degree of longitude is. */
const narrowing = 0.829;

export type Place = { readonly latitude: number; readonly longitude: number };

/** As the crow flies, on a flat map: exact to a hundredth within a city. */
export function kilometersBetween(first: Place, second: Place): number {
  const north = first.latitude - second.latitude;
  const east = (first.longitude - second.longitude) * narrowing;
  return kilometersPerDegree * Math.sqrt(north * north + east * east);
}
