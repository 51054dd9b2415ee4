import type { Filling } from '../case/case';
import { AddFrame } from './AddFrame';
import type { Administered, Administration, Level } from './administration';
import { areas } from './area-administration';
import { categories } from './category-administration';
import { days } from './day-administration';
import { invitations } from './invitation-administration';
import { ListFrame } from './ListFrame';
import { memberships } from './membership-administration';
import { ActFrame, OneFrame } from './OneFrame';
import { units } from './unit-administration';

/** The pages of one noun of the organisation. */
interface Pages {
  readonly List: (at: { within: string | undefined }) => JSX.Element;
  readonly One: (at: { id: string }) => JSX.Element;
  readonly Act: (at: { filling: Filling }) => JSX.Element;
  readonly Add: (at: { within: string | undefined }) => JSX.Element;
}

const pagesFor = <C extends Administered, L extends Level<C>>(of: Administration<C, L>): Pages => ({
  List: (at) => <ListFrame of={of} {...at} />,
  One: (at) => <OneFrame of={of} {...at} />,
  Act: (at) => <ActFrame of={of} {...at} />,
  Add: (at) => <AddFrame of={of} {...at} />,
});

const pages: Readonly<Record<string, Pages>> = {
  area: pagesFor(areas),
  unit: pagesFor(units),
  category: pagesFor(categories),
  day: pagesFor(days),
  membership: pagesFor(memberships),
  invitation: pagesFor(invitations),
};

/** The pages of a noun by its name in the address; those of areas for an unknown name. */
export const pagesOf = (noun: string): Pages => pages[noun] ?? pages.area!;
