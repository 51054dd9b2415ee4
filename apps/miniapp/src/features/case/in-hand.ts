import { useEffect } from 'react';

/** The ids of the list that lies open below: one list at a time is worked through. */
let inHand: readonly string[] = [];

/** Keeps the order of a list while it is open, so that the page of a case knows the next one. */
export function useInHand(ids: readonly string[]): void {
  useEffect(() => {
    inHand = ids;
  });
  useEffect(
    () => () => {
      inHand = [];
    },
    [],
  );
}

/** The case after this one in the open list, and how many follow; null where there is none. */
export function nextInHand(id: string): { readonly id: string; readonly left: number } | null {
  const at = inHand.indexOf(id);
  const next = at < 0 ? undefined : inHand[at + 1];
  return next === undefined ? null : { id: next, left: inHand.length - at - 1 };
}
