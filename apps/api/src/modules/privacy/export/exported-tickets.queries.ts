import { Injectable } from '@nestjs/common';
import {
  isOwnAction,
  filledFields,
  forms,
  showField,
  kinds,
  outcomes,
  states,
  relations,
  titleOf,
  toShown,
  type TicketEvent,
  type Reading,
  type FormName,
  type SomeForm,
} from '@sandan/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { casesWithCurrentParty, casesActedInAs } from '../../case/store/case-participants.ts';
import { areaAt, categoryName } from '../../org/org.names.ts';
import { TicketStore, type Loaded } from '../../ticket/store/ticket.store.ts';
import { TicketNames, type Names } from '../../ticket/view/ticket-names.queries.ts';
import { when } from './exported-time.ts';

/** A picture in the export, and its path in the archive. */
export interface Enclosed {
  readonly id: string;
  readonly path: string;
}

/** With the event that it belongs to, if any. */
interface Kept extends Enclosed {
  readonly ticket: string | null;
  readonly seq: number | null;
}

/** A ticket with the person's own events. */
interface Mine {
  readonly ticket: Loaded;
  readonly events: readonly TicketEvent[];
  readonly names: Names;
}

/**
 * Whether an event belongs to the person: their own action, or, for the only reporter of a case, one by the
 * proxy or by a family representative.
 */
function isOwnEvent(event: TicketEvent, { reporter, formerReporters }: Loaded, person: string): boolean {
  const isOnTheirBehalf =
    reporter === person && formerReporters.length === 0 && (event.from === null || event.as === 'reporter');
  return isOwnAction(event, person) || isOnTheirBehalf;
}

const OWN_TICKETS = `c.id IN (${casesWithCurrentParty('$1', ['reporter'])}
  UNION ${casesActedInAs('$1', ['reporter', 'endorser', 'neighbour', 'side', 'asker'])})`;

/** The person a clerk wrote down may differ from the one who redeemed the code. */
const writtenDown: readonly string[] = ['behalf_name', 'behalf_phone'];

/** References to people and units are not the person's data. */
const ownWords: Reading = { text: (words) => words, name: () => '' };

/** The filled fields of a form under their labels. */
function filledIn(name: FormName | undefined, form: SomeForm): Record<string, string> {
  const told = filledFields(name ? forms[name].fields : {}, form)
    .filter(([field]) => !writtenDown.includes(field))
    .map(([, field, value]) => [field.label, showField(value, field, ownWords)] as const);
  return Object.fromEntries(told.filter(([, value]) => value !== ''));
}

/** Reporters and endorsers get the whole progress of a case; former ones only their own actions. */
const isInvolved = ({ reporter, endorsements }: Loaded, person: string): boolean =>
  reporter === person || endorsements.some((one) => one.person === person);

function relationOf({ reporter, formerReporters, endorsements }: Loaded, person: string): string {
  if (reporter === person) return '点单居民';
  if (formerReporters.includes(person)) return '曾经的点单居民';
  return endorsements.some((one) => one.person === person) ? '附议人' : '参与人';
}

function told(person: string, { ticket, events, names }: Mine, pictures: readonly Kept[]): object {
  return {
    单号: ticket.number,
    我是: relationOf(ticket, person),
    类别: `${kinds[ticket.kind]} · ${categoryName(names.categories, ticket)}`,
    楼栋: areaAt(names.areas.get(ticket.building), ticket.placedAt)?.fullName ?? '',
    ...(isInvolved(ticket, person) && {
      状态: ticket.outcome ? outcomes[ticket.outcome] : states[ticket.state],
      办结时间: when(ticket.closedAt),
    }),
    下单时间: when(ticket.placedAt),
    我的经过: events.map((event) => ({
      时间: when(event.at),
      由谁: event.by === person ? '本人' : event.as === 'proxy' ? relations.proxy : '家人',
      事项: titleOf(event, ticket.requests),
      填写: filledIn(toShown(event, ticket.requests).formName, event.form),
      图片: pictures
        .filter((one) => one.ticket === ticket.id && one.seq === event.seq)
        .map(({ path }) => path),
    })),
  };
}

/** A person's own tickets: what they and those who act for them did there. */
@Injectable()
export class ExportedTickets {
  constructor(
    private readonly source: DataSource,
    private readonly store: TicketStore,
    private readonly names: TicketNames,
  ) {}

  /** The tickets of a person, and their pictures with those on no ticket. */
  async of(person: string): Promise<{ tickets: object[]; pictures: Kept[] }> {
    const { manager } = this.source;
    const mine = await this.mine(manager, person);
    const pictures = await this.pictures(manager, person, mine);
    return { tickets: mine.map((one) => told(person, one, pictures)), pictures };
  }

  private async mine(manager: EntityManager, person: string): Promise<Mine[]> {
    const found = await this.store.find(manager, `${OWN_TICKETS} ORDER BY c.opened_at, c.id`, [person]);
    const names = await this.names.of(manager, found);
    const mine: Mine[] = [];
    for (const ticket of found) {
      const events = await this.store.events.find(manager, { case: ticket.id });
      mine.push({ ticket, names, events: events.filter((event) => isOwnEvent(event, ticket, person)) });
    }
    return mine;
  }

  private async pictures(manager: EntityManager, person: string, mine: readonly Mine[]): Promise<Kept[]> {
    const rows = await manager.query<
      { id: string; ticket: string | null; seq: number | null; position: number | null }[]
    >(
      `SELECT id, "case" AS ticket, seq, position FROM file WHERE account = $1 OR "case" = ANY($2) ORDER BY at, id`,
      [person, mine.map(({ ticket }) => ticket.id)],
    );
    return rows.flatMap((row, at) => {
      const one = mine.find(
        ({ ticket, events }) => ticket.id === row.ticket && events.some(({ seq }) => seq === row.seq),
      );
      if (row.ticket !== null && !one) return [];
      return [
        {
          ...row,
          path: `图片/${one ? `${one.ticket.number}-${row.seq}-${row.position}` : `未使用-${at + 1}`}.jpg`,
        },
      ];
    });
  }
}
