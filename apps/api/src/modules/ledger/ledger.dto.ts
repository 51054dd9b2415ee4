import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ledgerBooks,
  ledgerLines,
  ledgerStates,
  sources,
  states,
  type LedgerBook,
  type LedgerState,
  type Source,
  type State,
} from '@sandan/domain';
import { IsIn, IsString, IsUUID, MaxLength } from 'class-validator';
import { Optional } from '../../common/validation.ts';
import { codesOf } from '../ticket/view/ticket-shared.dto.ts';

const books = codesOf(ledgerBooks);

export class BookParam {
  @ApiProperty({ enum: books, enumName: 'LedgerBook' })
  @IsIn(books)
  book!: LedgerBook;
}

const Day = (description: string): PropertyDecorator =>
  ApiPropertyOptional({ format: 'date', maxLength: 10, description });

/** What is asked of a ledger. */
export class LedgerBody {
  @ApiPropertyOptional({ format: 'uuid', description: 'An area of the caller’s office, or one below it.' })
  @Optional()
  @IsUUID()
  area?: string;

  @Day('The first day of the period.')
  @Optional()
  @IsString()
  @MaxLength(10)
  from?: string;

  @Day('The last day of the period.')
  @Optional()
  @IsString()
  @MaxLength(10)
  to?: string;

  @ApiPropertyOptional({ enum: codesOf(states) })
  @Optional()
  @IsIn(codesOf(states))
  state?: State;

  @ApiPropertyOptional({ maxLength: 64 })
  @Optional()
  @IsString()
  @MaxLength(64)
  category?: string;

  @ApiPropertyOptional({ enum: codesOf(sources), enumName: 'Source' })
  @Optional()
  @IsIn(codesOf(sources))
  source?: Source;

  @ApiPropertyOptional({ format: 'uuid', description: 'A unit that the tickets were dispatched to.' })
  @Optional()
  @IsUUID()
  unit?: string;
}

export class LedgerView {
  @ApiProperty({ enum: books, enumName: 'LedgerBook' }) book!: LedgerBook;
  @ApiProperty() title!: string;
  @ApiProperty({ description: 'What it has a line for, in Chinese.' }) hint!: string;
}

/** A workbook that was asked for. */
export class LedgerExportView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: books, enumName: 'LedgerBook' }) book!: LedgerBook;
  @ApiProperty({ description: 'The name of the file, in Chinese.' }) file!: string;
  @ApiProperty({ enum: codesOf(ledgerStates), enumName: 'LedgerState' }) state!: LedgerState;
  @ApiProperty() stateLabel!: string;
  @ApiProperty({ description: 'Lines written so far.' }) lines!: number;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ format: 'date-time', description: 'Until when it can be fetched.' }) until!: string;
}

export class LedgerList {
  @ApiProperty({ type: [LedgerView], description: 'The workbooks that the caller may ask for.' })
  items!: LedgerView[];
  @ApiProperty({
    type: [LedgerExportView],
    description: 'The latest ones the caller asked for, newest first.',
  })
  exports!: LedgerExportView[];

  static readonly books: readonly LedgerView[] = books.map((book) => ({
    book,
    title: ledgerBooks[book],
    hint: book === 'all' ? '以上全部，放在一个文件里' : ledgerLines[book],
  }));
}
