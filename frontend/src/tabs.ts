// The chosen tab is in sight from the start, also where tabs go on beyond the edge of a phone; browsers that know
// `scroll-initial-target` need no help. Without script one scrolls there.
import { all } from "./dom";

for (const tab of all(".tabs [aria-current]")) {
  const row = tab.closest(".tabs");
  if (!row || row.scrollWidth <= row.clientWidth) continue;
  const [at, room] = [tab.getBoundingClientRect(), row.getBoundingClientRect()];
  row.scrollLeft += at.left + at.width / 2 - (room.left + room.width / 2);
}
