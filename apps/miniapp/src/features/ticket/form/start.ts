import type { Hearing, Me } from '../../../api/contract';
import { defaultValues } from '../../case/default-values';
import type { Subject } from './subject';
import type { Item, Values } from '../../form/values';

/** A field with a single option is not asked. */
const only = (items: readonly Item[]): readonly Item[] =>
  items.length === 1 ? items.map(({ id }) => ({ id })) : [];

/** The current hearing to edit; only the sides that the viewer may know. */
function hearingValues({ set, matter, at, place, replyBy, seats, sides }: Hearing): Values {
  if (!set) return {};
  return {
    matter,
    at: at ?? undefined,
    place: place ?? undefined,
    reply_by: replyBy ?? undefined,
    seats: seats.map(({ unit, duty }) => ({
      unit: [{ id: unit.id, name: unit.name }],
      duty: duty ?? undefined,
    })),
    sides: sides.flatMap(({ id, name }) => (id ? [{ id, name }] : [])),
  };
}

export function startValues(form: string, { subject, me }: { subject: Subject; me: Pick<Me, 'id'> }): Values {
  const { hearing, requests, tasks } = subject;
  if (form === 'recusal') return { party: [{ id: me.id, name: '我本人', party: 'person' }] };
  if (form === 'hearing') return hearing ? hearingValues(hearing) : {};
  return { ...defaultValues(form), request: only(requests), task: only(tasks) };
}
