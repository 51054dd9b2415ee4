/** SQL: the area `row` is offered: neither it nor an area above it is closed. Few are closed, and asked once. */
export const isOffered = (row: string): string =>
  `NOT ${row}.path && ARRAY(SELECT q.id FROM area q WHERE NOT q.active)`;
