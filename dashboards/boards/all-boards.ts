/** The boards, in the order in which an engineer meets them. */
import { firstBell } from "./first-bell.ts";
import type { Board } from "./shared/board.ts";

export const allBoards: readonly Board[] = [firstBell];
