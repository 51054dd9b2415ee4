import { ActPage, type ActParts } from '../case/ActPage';
import type { Filling } from '../case/case';
import { CasePage, type CaseParts } from '../case/CasePage';
import { returnTo } from '../../lib/route';
import type { Administered, Administration, Level } from './administration';

interface Props<C extends Administered, L extends Level<C>> {
  of: Administration<C, L>;
}

/** One thing of the organisation: what is known of it, what may be done with it, and what happened. */
export function OneFrame<C extends Administered, L extends Level<C>>({
  of,
  id,
}: Props<C, L> & { id: string }) {
  const { noun, title, Facts } = of;
  const parts: CaseParts<C> = {
    title: ({ name }) => name,
    Head: Facts,
    Panels: () => null,
  };
  return <CasePage noun={noun} id={id} name={title} parts={parts} />;
}

/** The form of one of its actions. Afterwards it is shown. */
export function ActFrame<C extends Administered, L extends Level<C>>({
  of: { noun, summary, start, Around },
  filling,
}: Props<C, L> & { filling: Filling }) {
  const parts: ActParts<C> = {
    summary,
    useStart: ({ subject, form }) => start(subject, form),
    Around,
    back: ({ id }) => returnTo('administration/one/index', { noun: noun.name, id }),
  };
  return <ActPage noun={noun} parts={parts} filling={filling} />;
}
