import { isEndorser, pending, type Matter } from './matter.ts';

/** The people who move with a ticket on merge, split and departure. */

/** "Who is recused by a fact stops being case steward" (ADR 7). */
export function letGo(
  matter: Matter,
  recused = matter.caseSteward !== null && isEndorser(matter, matter.caseSteward),
): void {
  if (recused) matter.caseSteward = null;
}

/** "The first endorser becomes the reporter." */
export function succeed(matter: Matter, next: Matter['endorsements'][number] | undefined): void {
  if (matter.reporter !== null) matter.formerReporters.push(matter.reporter);
  if (matter.household !== null) matter.otherHouseholds.push(matter.household);
  for (const request of pending(matter)) if (request.as === 'reporter') request.status = 'lapsed';
  Object.assign(matter, {
    reporter: next?.person ?? null,
    reporterFrom: next?.from ?? null,
    household: next?.household ?? null,
    isShared: false,
  });
  matter.endorsements = matter.endorsements.filter((one) => one !== next);
}

/** The people a ticket brings along: its reporter, its endorsers, and people merged into it before. */
export function absorb(master: Matter, child: Matter): void {
  const own =
    child.reporter === null ? [] : [{ person: child.reporter, household: child.household, from: child.id }];
  master.endorsements.push(
    ...own,
    ...child.endorsements.map(({ person, household, from }) => ({
      person,
      household,
      from: from ?? child.id,
    })),
  );
  letGo(master);
}

/**
 * "Own timeline and elapsed time return": people who came through it leave with it. A reporter who leaves by this is
 * followed by the first endorser.
 */
export function release(master: Matter, child: Matter): void {
  const gone = [child.id, ...child.endorsements.flatMap(({ from }) => from ?? [])];
  master.endorsements = master.endorsements.filter(({ from }) => from === null || !gone.includes(from));
  if (master.reporterFrom !== null && gone.includes(master.reporterFrom))
    succeed(
      master,
      master.endorsements.find(({ person }) => person === master.reporter) ?? master.endorsements[0],
    );
}
