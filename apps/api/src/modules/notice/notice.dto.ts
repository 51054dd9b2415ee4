import { ApiProperty } from '@nestjs/swagger';
import { nouns, subjects, type Noun, type Subject } from '@sandan/domain';

/** A single notice. */
export interface NoticeRow {
  id: string;
  at: number;
  title: string;
  text: string;
  isRead: boolean;
}

/** The newest notice of one ticket with its earlier ones, or a notice of another case, or of none. */
export interface InboxRow extends NoticeRow {
  case: string | null;
  noun: Noun | null;
  number: string | null;
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

  static of({ id, at, title, text, isRead }: NoticeRow): Told {
    return { id, at: new Date(at).toISOString(), title, text, read: isRead };
  }
}

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
  @ApiProperty({
    type: [Told],
    description: 'The notices of the row, newest first; at most 20.',
  })
  notices!: Told[];

  static of({ case: id, noun, number, about, unread, notices, ...last }: InboxRow): InboxItem {
    const of = id !== null && noun !== null && number !== null ? { id, noun, number } : null;
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
