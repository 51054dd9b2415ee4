import { NeighbourCard } from '../../../features/ticket/NeighbourCard';
import { useTops } from '../../../features/ticket/ticket.queries';
import { useFresh } from '../../../lib/lifecycle';
import { open } from '../../../lib/route';
import { Btn } from '../../../ui/Btn';
import { Heading, Stack } from '../../../ui/Panel';

const SHOWN = 3;

type Top = ReturnType<typeof useTops>[number];

function List({ top }: { top: Top }) {
  useFresh(top);
  const cards = top.data?.items ?? [];
  return (
    <>
      {cards.length ? <Heading>附近的事</Heading> : null}
      {cards.slice(0, SHOWN).map((card) => (
        <NeighbourCard key={card.id} card={card} />
      ))}
      <Stack across>
        {cards.length > SHOWN ? (
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

/** Neighbours' tickets, the user's own building first; hidden while loading and if empty. */
export function Nearby() {
  const [nearby] = useTops(['nearby']);
  return nearby ? <List top={nearby} /> : null;
}
