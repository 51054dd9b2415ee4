import type { HomeSection } from '../../../api/contract';
import { HOME_PAGE } from '../../../api/query';
import { NeighbourCard } from '../../../features/ticket/NeighbourCard';
import { open } from '../../../lib/route';
import { Btn } from '../../../ui/Btn';
import { Heading, Stack } from '../../../ui/Panel';

/** Neighbours' tickets, the user's own building first; no heading without any. */
export function Nearby({ section: { items, count } }: { section: HomeSection }) {
  return (
    <>
      {items.length ? <Heading>附近的事</Heading> : null}
      {items.map((card) => (
        <NeighbourCard key={card.id} card={card} staysIn={HOME_PAGE} />
      ))}
      <Stack across>
        {count > items.length ? (
          <Btn
            text="看附近全部"
            onTap={() => void open('ticket/list/index', { box: 'nearby', label: '附近' })}
          />
        ) : null}
        <Btn text="小区公示" onTap={() => void open('resident/holds/index', {})} />
      </Stack>
    </>
  );
}
