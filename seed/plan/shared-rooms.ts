/** The gymnasium that the schools of one campus share: it's the first one's, with seats for all of them. */
import type { RoomPlan } from "./assign-rooms.ts";
import { layoutOf } from "./layout-school.ts";
import type { DistrictPlan, SchoolPlan } from "./school-plan.ts";

const sharedRoom = "Gymnasium";

/** `room` is an index among the rooms of the school's layout. */
export function roomIdOf(plan: DistrictPlan, school: SchoolPlan, room: number): number {
  const host = plan.schools[(school.campusHost ?? 0) - 1];
  const isShared = layoutOf(plan, school).rooms[room]?.number === sharedRoom;
  const place = host && isShared ? layoutOf(plan, host).rooms.findIndex(isGymnasium) : -1;
  return host && place >= 0 ? host.firstRoomId + place : school.firstRoomId + room;
}

/** More than the school itself needs, for the others of its campus. */
export function seatsForGuests(plan: DistrictPlan, school: SchoolPlan, room: RoomPlan): number {
  if (!isGymnasium(room)) return 0;
  return plan.schools
    .filter(({ campusHost }) => campusHost === school.id)
    .reduce((sum, guest) => sum + (layoutOf(plan, guest).rooms.find(isGymnasium)?.seats ?? 0), 0);
}

function isGymnasium({ number }: RoomPlan): boolean {
  return number === sharedRoom;
}
