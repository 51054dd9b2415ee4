import type { Hearing, Me } from '../../../api/contract';
import type { Subject } from './subject';
import type { Item, Values } from './values';

/** Cosmetic only: what most people would choose is chosen already. */
const usual: Readonly<Record<string, Values>> = { remark: { to: 'all' } };

/** What there is only one of is never asked. */
const only = (items: readonly Item[]): readonly Item[] => (items.length === 1 ? items.map(({ id }) => ({ id })) : []);

/** The hearing as it stands, to be changed; its sides are chosen anew, because their names are not for everyone. */
function hearingValues({ set, matter, at, place, replyBy, seats }: Hearing): Values {
  if (!set) return {};
  return {
    matter, at: at ?? undefined, place: place ?? undefined, reply_by: replyBy ?? undefined,
    seats: seats.map(({ unit, duty }) => ({ unit: [{ id: unit.id, name: unit.name }], duty: duty ?? undefined })),
  };
}

interface Known { subject: Subject; me: Pick<Me, 'id'>; hearing?: Hearing }

export function startValues(form: string, { subject, me, hearing }: Known): Values {
  if (form === 'recusal') return { party: [{ id: me.id, name: '我本人', party: 'person' }] };
  if (form === 'hearing') return hearing ? hearingValues(hearing) : {};
  return { ...usual[form], request: only(subject.requests), task: only(subject.tasks) };
}
