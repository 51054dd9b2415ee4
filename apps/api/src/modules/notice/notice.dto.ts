import { ApiProperty } from '@nestjs/swagger';
import type { NoticeRow } from './notice.queries.ts';

export class InboxTicket {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() number!: string;
}

export class InboxItem {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty() title!: string;
  @ApiProperty() text!: string;
  @ApiProperty({ type: InboxTicket, nullable: true }) ticket!: InboxTicket | null;
  @ApiProperty() read!: boolean;

  static of({ id, at, title, text, ticket, number, isRead }: NoticeRow): InboxItem {
    return { id, at: new Date(at).toISOString(), title, text, ticket: { id: ticket, number }, read: isRead };
  }
}

export class InboxList {
  @ApiProperty({ type: [InboxItem] }) items!: InboxItem[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
  @ApiProperty({ description: 'At most 100, which means "more than 99".' }) unread!: number;

  static of(rows: readonly NoticeRow[], nextCursor: string | null, unread: number): InboxList {
    return { items: rows.map(InboxItem.of), nextCursor, unread };
  }
}

export class InboxRead {
  @ApiProperty() unread!: number;
}
