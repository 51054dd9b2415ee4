import { Injectable } from '@nestjs/common';
import {
  filledFields,
  forms,
  homeStatuses,
  isOwnDeed,
  kinds,
  labelOf,
  offices,
  outcomes,
  relations,
  roles,
  showField,
  states,
  titleOf,
  toShown,
  type FormName,
  type HomeStatus,
  type Office,
  type Reading,
  type SomeForm,
  type TicketEvent,
} from '@sandan/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { ms } from '../../common/columns.ts';
import { noticeCell } from '../../common/telling.ts';
import { cellOf, Vault, type Cell } from '../../common/vault.ts';
import type { Viewer } from '../../common/viewer.ts';
import { TicketNames, type Names } from '../ticket/view/ticket-names.queries.ts';
import { actedAs, takingPart } from '../case/store/case-participants.ts';
import { TicketStore, type Loaded } from '../ticket/store/ticket.store.ts';
import { ViewsQueries } from './views.queries.ts';

/** A picture in the export, and its path in the archive. */
export interface Enclosed {
  readonly id: string;
  readonly path: string;
}

/** A person's own data, in terms they know. */
export interface Exported {
  readonly data: Readonly<Record<string, unknown>>;
  readonly pictures: readonly Enclosed[];
}

type Listed = Record<string, unknown>;

const PAGE = 500;
const when = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

/**
 * Whether an event belongs to the person: their own action, or, for the only reporter of a case, one by the
 * proxy or by a family representative.
 */
function isOwnEvent(event: TicketEvent, { reporter, formerReporters }: Loaded, person: string): boolean {
  const isOnTheirBehalf =
    reporter === person &&
    formerReporters.length === 0 &&
    (event.action === 'place' || event.as === 'reporter');
  return isOwnDeed(event, person) || isOnTheirBehalf;
}

const OWN_TICKETS = `c.id IN (${takingPart('$1', ['reporter'])}
  UNION ${actedAs('$1', ['reporter', 'endorser', 'neighbour', 'side', 'asker'])})`;

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

/**
 * Collects a person's own data. About others it holds only the names of staff in office, as the app shows
 * them too.
 */
@Injectable()
export class ExportQueries {
  constructor(
    private readonly source: DataSource,
    private readonly store: TicketStore,
    private readonly names: TicketNames,
    private readonly views: ViewsQueries,
    private readonly vault: Vault,
  ) {}

  async of(viewer: Viewer, at: number): Promise<Exported> {
    const { manager } = this.source;
    const tickets = await this.tickets(manager, viewer.id);
    const pictures = await this.pictures(manager, viewer.id, tickets);
    const data = {
      说明: '这是三单通里属于您的全部信息。他人的姓名、电话和门牌不在其中；图片在同一压缩包的「图片」文件夹里。',
      导出时间: when(at),
      账号: await this.account(viewer),
      住处: await this.homes(viewer.id),
      家人代办: await this.list(
        viewer.id,
        `SELECT CASE WHEN d.person = $1 THEN '家人代我办'
          ELSE '我代家人办' END AS "关系", ${ms('d.since')} AS "授权时间", ${ms('d.until')} AS "结束时间"
          FROM household_delegate d WHERE $1 IN (d.person, d.delegate) ORDER BY d.since`,
      ),
      发出的邀请: await this.list(
        viewer.id,
        `SELECT ${ms('i.since')} AS "邀请时间", ${ms('i.used_at')} AS "使用时间", ${ms('i.until')} AS "到期时间"
          FROM household_invitation i WHERE i.inviter = $1 ORDER BY i.since`,
      ),
      曾用名: await this.list(
        viewer.id,
        `SELECT name AS "姓名", ${ms('until')} AS "改名时间" FROM former_name WHERE account = $1 ORDER BY until`,
        ({ 姓名: name }) => ({ 姓名: [name, cellOf('account', 'name', viewer.id)] }),
      ),
      职务: await this.posts(viewer.id),
      同意记录: await this.list(
        viewer.id,
        `SELECT version AS "版本", ${ms('at')} AS "同意时间", ${ms('withdrawn_at')} AS "撤回时间" FROM consent WHERE account = $1 ORDER BY at`,
      ),
      登录设备: await this.list(
        viewer.id,
        `SELECT id, device AS "设备", ${ms('since')} AS "首次登录时间", ${ms('last_seen')} AS "最近使用时间" FROM session
          WHERE account = $1 AND revoked_at IS NULL ORDER BY since`,
        ({ id, 设备: device }) => ({ 设备: [device, cellOf('session', 'device', String(id))] }),
      ),
      单: tickets.map((one) => this.told(viewer.id, one, pictures)),
      消息: await this.list(
        viewer.id,
        `SELECT n.case AS id, ${ms('n.at')} AS "时间", c.number AS "单号", n.title AS "标题", n.text AS "内容", ${ms('n.read_at')} AS "阅读时间"
          FROM notice n LEFT JOIN cases c ON c.id = n.case WHERE n.account = $1 ORDER BY n.at`,
        ({ id, 标题: title, 内容: text }) => ({
          标题: [title, noticeCell('title', viewer.id, id as string | null)],
          内容: [text, noticeCell('text', viewer.id, id as string | null)],
        }),
      ),
      谁看过我的信息: await this.looks(viewer),
      未用在单里的图片: pictures.filter(({ ticket }) => ticket === null).map(({ path }) => path),
    };
    return { data, pictures };
  }

  private async account(viewer: Viewer): Promise<object> {
    const [row] = await this.source.query<[{ name: string; phone: string | null }]>(
      `SELECT name, phone FROM account WHERE id = $1`,
      [viewer.id],
    );
    const open = <T>(value: T, column: string): T =>
      this.vault.openAll(value, cellOf('account', column, viewer.id));
    return {
      编号: viewer.id,
      姓名: open(row.name, 'name'),
      电话: open(row.phone, 'phone'),
      社区: viewer.communityName,
    };
  }

  private async homes(account: string): Promise<object[]> {
    const rows = await this.source.query<
      {
        id: string;
        household: string;
        room: string;
        role: keyof typeof roles;
        status: HomeStatus;
        refusal: string | null;
        since: number;
        until: number | null;
      }[]
    >(
      `SELECT r.id, h.id AS household, h.full_name AS room, r.role, r.status, r.refusal, ${ms('r.since')} AS since,
        ${ms('r.until')} AS until
        FROM residence r JOIN area h ON h.id = r.household WHERE r.account = $1 ORDER BY r.since`,
      [account],
    );
    return rows.map(({ id, household, room, role, status, refusal, since, until }) => ({
      门牌: this.vault.openAll(room, cellOf('area', 'full_name', household)),
      身份: roles[role],
      状态: homeStatuses[status],
      原因: this.vault.openAll(refusal, cellOf('residence', 'refusal', id)),
      起: when(since),
      止: when(until),
    }));
  }

  private async posts(account: string): Promise<object[]> {
    const rows = await this.source.query<
      { office: Office | null; place: string; since: number; until: number | null }[]
    >(
      `SELECT o.office, a.name AS place, ${ms('o.since')} AS since, ${ms('o.until')} AS until FROM office o
        JOIN area a ON a.id = o.area WHERE o.account = $1
       UNION ALL SELECT NULL, u.name, ${ms('m.since')}, ${ms('m.until')}
         FROM membership m JOIN unit u ON u.id = m.unit WHERE m.account = $1 ORDER BY since`,
      [account],
    );
    return rows.map(({ office, place, since, until }) => ({
      职务: office ? `${place} ${offices[office]}` : place,
      起: when(since),
      止: when(until),
    }));
  }

  /**
   * Rows under Chinese names. Numbers in columns named after a time are times. Encrypted columns are
   * decrypted with their cell; row ids are not shown.
   */
  private async list(
    account: string,
    sql: string,
    sealedIn: (row: Listed) => Readonly<Record<string, readonly [unknown, Cell]>> = () => ({}),
  ): Promise<object[]> {
    const rows = await this.source.query<Listed[]>(sql, [account]);
    const opened = rows.map(({ id, ...row }) => ({
      ...row,
      ...Object.fromEntries(
        Object.entries(sealedIn({ id, ...row })).map(([name, [value, cell]]) => [
          name,
          this.vault.openAll(value, cell),
        ]),
      ),
    }));
    return opened.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [
          name,
          name.endsWith('时间') ? when(value as number | null) : value,
        ]),
      ),
    );
  }

  private async looks(viewer: Viewer): Promise<object[]> {
    const found: object[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await this.views.list(viewer, cursor, PAGE);
      found.push(
        ...page.items.map(({ at, office, name, ticket, fields, words }) => ({
          时间: at,
          职务: office,
          姓名: name,
          单号: ticket?.number ?? null,
          看了: fields,
          理由: words,
        })),
      );
      cursor = page.nextCursor;
    }
    return found;
  }

  private async tickets(manager: EntityManager, person: string): Promise<Mine[]> {
    const found = await this.store.find(manager, `${OWN_TICKETS} ORDER BY c.opened_at, c.id`, [person]);
    const names = await this.names.of(manager, found);
    const mine: Mine[] = [];
    for (const ticket of found) {
      const events = await this.store.events.find(manager, { case: ticket.id });
      mine.push({ ticket, names, events: events.filter((event) => isOwnEvent(event, ticket, person)) });
    }
    return mine;
  }

  private async pictures(
    manager: EntityManager,
    person: string,
    mine: readonly Mine[],
  ): Promise<(Enclosed & { ticket: string | null; seq: number | null })[]> {
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

  private told(
    person: string,
    { ticket, events, names }: Mine,
    pictures: readonly (Enclosed & { ticket: string | null; seq: number | null })[],
  ): object {
    return {
      单号: ticket.number,
      我是: relationOf(ticket, person),
      类别: `${kinds[ticket.kind]} · ${names.categories.get(ticket.category) ?? ''}`,
      楼栋: names.areas.get(ticket.building)?.fullName ?? '',
      ...(isInvolved(ticket, person) && {
        状态: ticket.outcome ? outcomes[ticket.outcome] : states[ticket.state],
        办结时间: when(ticket.closedAt),
      }),
      下单时间: when(ticket.placedAt),
      我的经过: events.map((event) => ({
        时间: when(event.at),
        由谁: event.by === person ? '本人' : event.as === 'proxy' ? relations.proxy : '家人',
        事项: event.action === 'place' ? labelOf('place', null) : titleOf(event, ticket.requests),
        填写: filledIn(
          event.action === 'place' ? 'place' : toShown(event, ticket.requests).formName,
          event.form,
        ),
        图片: pictures
          .filter((one) => one.ticket === ticket.id && one.seq === event.seq)
          .map(({ path }) => path),
      })),
    };
  }
}

/** A ticket with the person's own events. */
interface Mine {
  readonly ticket: Loaded;
  readonly events: readonly TicketEvent[];
  readonly names: Names;
}
