import type { Card, Named } from '../../../api/contract';
import { ofPerson } from '../../org/entries';
import { Picked, type Picking } from '../../org/Picked';
import { PickSheet } from '../../org/PickSheet';
import { useCandidates, useMergeable } from '../ticket.queries';
import { whereText } from '../ticket.text';
import { useSubject } from './subject';

/** The fields of type person that are picked from candidates. */
type Candidates = Parameters<typeof useCandidates>[1];

interface Props {
  label: string;
  value: readonly Named[];
  onChange: (value: Named[]) => void;
}

function CandidateSheet({ field, label, onPick, onClose }: Picking & { field: string; label: string }) {
  const people = useCandidates(useSubject().id, field as Candidates);
  const entries = { ...people, data: people.data?.map(ofPerson) };
  return (
    <PickSheet
      title={label}
      query={entries}
      chosen={[]}
      onPick={({ id, name }) => onPick({ id, name })}
      onClose={onClose}
    />
  );
}

/** The people who may become case steward, successor or host of this case. */
export function CandidateField({ field, ...props }: Props & { field: string }) {
  return (
    <Picked
      {...props}
      max={1}
      sheet={(picking) => <CandidateSheet field={field} label={props.label} {...picking} />}
    />
  );
}

const entryOf = (card: Card) => ({
  id: card.id,
  name: card.title || card.summary || card.category.name,
  hint: [card.number, whereText(card), card.status].join(' · '),
});

function MasterSheet({ label, onPick, onClose }: Picking & { label: string }) {
  const cards = useMergeable(useSubject().id);
  return (
    <PickSheet
      title={label}
      query={{ ...cards, data: cards.data?.map(entryOf) }}
      chosen={[]}
      empty="没有可以并入的单"
      onPick={({ id, name }) => onPick({ id, name })}
      onClose={onClose}
    />
  );
}

/** A ticket that this one may be merged into. */
export function MasterField(props: Props) {
  return <Picked {...props} max={1} sheet={(picking) => <MasterSheet label={props.label} {...picking} />} />;
}
