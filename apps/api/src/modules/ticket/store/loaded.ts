import { cardFields, type CardTicket, type Instant, type Ticket } from '@sandan/domain';
import type { CaseEntity } from '../../case/store/case.entity.ts';
import type { CasePicture } from '../../file/case-pictures.queries.ts';
import type { TicketEntity } from './ticket.entity.ts';

/** A ticket with what people wrote: the rules read the first part, the screens both. */
export type Loaded = Ticket &
  Pick<TicketEntity, 'place' | 'words' | 'behalf' | 'filled'> &
  Pick<CaseEntity, 'number' | 'path'> &
  Partial<Pick<CaseEntity, 'promisedAt' | 'anonymisedAt'>> & {
    /** How often residents have nudged. */
    readonly nudges: number;
    /** When staff last brought it forward; null for never, or once it is closed. */
    readonly progressAt: Instant | null;
    /** The version of the organisation at the time of reading; null while it is being changed. */
    readonly organisation?: number | null;
    /** Undefined after an event that has changed them. */
    readonly pictures?: readonly CasePicture[];
  };

/** A ticket in a list. */
export type Listed<List extends string> = Loaded & { readonly list: List };

/** What a card shows that the rules do not read. */
const shownOnCards = [
  'number',
  'community',
  'categoryVersion',
  'path',
  'place',
  'words',
  'promisedAt',
  'nudges',
  'progressAt',
  'anonymisedAt',
  'organisation',
  'pictures',
] as const satisfies readonly (keyof Loaded)[];

/** A ticket as its card shows it: a list reads no more of it. */
export type LoadedCard = CardTicket & Pick<Loaded, (typeof shownOnCards)[number]>;

/** The names of all fields that a card shows. */
export const onCards: ReadonlySet<string> = new Set([...cardFields, ...shownOnCards]);

/** The fields of a new ticket that the rules do not decide. */
export type Written = Pick<Loaded, 'path' | 'organisation' | 'place' | 'words'> & {
  readonly behalf: { readonly name?: string; readonly phone?: string } | null;
};
