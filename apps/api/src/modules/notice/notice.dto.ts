import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { nouns, subjects, type Noun, type Subject } from '@sandan/domain';
import { IsIn, IsUUID } from 'class-validator';
import { PageQuery } from '../../common/paging.dto.ts';
import { Optional } from '../../common/validation.ts';

/** 进展: what happened to tickets; 通知: everything else. */
export const inboxGroups = ['progress', 'other'] as const;
export type InboxGroup = (typeof inboxGroups)[number];

export class InboxQuery extends PageQuery {
  @ApiPropertyOptional({ enum: inboxGroups, description: 'Only what happened to tickets, or all but that.' })
  @Optional()
  @IsIn(inboxGroups)
  group?: InboxGroup;
}

export class InboxReadBody {
  @ApiPropertyOptional({
    format: 'uuid',
    description: 'The id of a row: only what stands in it is read. Without it, everything is.',
  })
  @Optional()
  @IsUUID()
  row?: string;
}

/** A single notice. */
export interface NoticeRow {
  id: string;
  at: number;
  title: string;
  text: string;
  isRead: boolean;
  case: string | null;
  noun: Noun | null;
  number: string | null;
}

/** The newest notice of one ticket with its earlier ones, or a notice of another case, or of none. */
export interface InboxRow extends NoticeRow {
  /** Of a summary: of how many cases it tells. */
  cases: number | null;
  about: Subject | null;
  unread: number;
  notices: NoticeRow[];
}

export class InboxTicket {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() number!: string;
}

export class InboxCase extends InboxTicket {
  @ApiProperty({ enum: nouns, enumName: 'Noun' }) noun!: Noun;
}

/** One of the notices of a row. */
export class Told {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty() title!: string;
  @ApiProperty() text!: string;
  @ApiProperty() read!: boolean;
  @ApiPropertyOptional({ type: InboxCase, description: 'In a summary: the case of this notice.' })
  case?: InboxCase;

  static of({ id, at, title, text, isRead }: NoticeRow): Told {
    return { id, at: new Date(at).toISOString(), title, text, read: isRead };
  }

  /** One line of a summary. */
  static inSummary(row: NoticeRow): Told {
    const of = caseOf(row);
    return { ...Told.of(row), ...(of && { case: of }) };
  }
}

const caseOf = ({ case: id, noun, number }: NoticeRow): InboxCase | null =>
  id !== null && noun !== null && number !== null ? { id, noun, number } : null;

/** One row per ticket, which shows its newest notice; other notices have a row each. */
export class InboxItem {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty() title!: string;
  @ApiProperty() text!: string;
  @ApiProperty({ type: InboxTicket, nullable: true }) ticket!: InboxTicket | null;
  @ApiProperty({ type: InboxCase, nullable: true, description: 'The case of any noun, a ticket too.' })
  case!: InboxCase | null;
  @ApiProperty({ description: 'Whether every notice in the row is read.' }) read!: boolean;
  @ApiProperty({
    enum: Object.keys(subjects),
    nullable: true,
    description: 'The subject, when it is not a ticket.',
  })
  about!: Subject | null;
  @ApiProperty({ description: 'Number of unread notices in the row.' }) count!: number;
  @ApiPropertyOptional({
    type: Boolean,
    description: 'The row sums up what fell due while the system was down, the earliest first; at most 500.',
  })
  summary?: true;
  @ApiProperty({
    type: [Told],
    description: 'The notices of the row, newest first; at most 20.',
  })
  notices!: Told[];

  /** What an outage delayed: one row for all of its cases, the earliest first. */
  private static summary({ cases, unread, notices: told, ...last }: InboxRow): InboxItem {
    return {
      ...Told.of(last),
      title: `系统恢复后汇总：${cases} 件事到期了`,
      text: told
        .slice(0, 3)
        .map(({ title }) => title)
        .join('；'),
      ticket: null,
      case: null,
      read: unread === 0,
      about: null,
      count: unread,
      summary: true,
      notices: told.map(Told.inSummary),
    };
  }

  static of(row: InboxRow): InboxItem {
    if (row.cases !== null) return InboxItem.summary(row);
    const { about, unread, notices, ...last } = row;
    const of = caseOf(row);
    return {
      ...Told.of(last),
      ticket: of?.noun === 'ticket' ? { id: of.id, number: of.number } : null,
      case: of,
      read: unread === 0,
      about: about ?? (of && of.noun in subjects ? (of.noun as Subject) : null),
      count: unread,
      notices: notices.map(Told.of),
    };
  }
}

export class InboxList {
  @ApiProperty({ type: [InboxItem] }) items!: InboxItem[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
  @ApiProperty({ description: 'At most 100, which means "more than 99".' }) unread!: number;

  static of(rows: readonly InboxRow[], nextCursor: string | null, unread: number): InboxList {
    return { items: rows.map(InboxItem.of), nextCursor, unread };
  }
}

export class InboxRead {
  @ApiProperty() unread!: number;
}
