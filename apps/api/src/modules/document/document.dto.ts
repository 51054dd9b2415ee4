import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import {
  documentKinds,
  documentStates,
  objectionStates,
  sheetFigures,
  type DocumentKind,
  type DocumentState,
  type ObjectionState,
  type SheetFigure,
} from '@sandan/domain';
import { IsIn } from 'class-validator';
import { More, WholeQuery } from '../../common/paging.dto.ts';
import { CaseNow } from '../case/view/case-now.dto.ts';
import { FigureArea, FigureWordsView, SumView } from '../figure/figure.dto.ts';
import { TicketCard } from '../ticket/view/ticket-card.dto.ts';

class LineObjection {
  @ApiProperty({ enum: Object.keys(objectionStates), enumName: 'ObjectionState' }) state!: ObjectionState;
  @ApiProperty() label!: string;
}

/** A line of a sheet: a figure as it was counted when the sheet was drawn up. */
export class SheetLine extends FigureWordsView {
  @ApiProperty({ type: SumView }) total!: SumView;
  @ApiProperty({ type: LineObjection, nullable: true }) objection!: LineObjection | null;
  @ApiProperty({ description: 'How many rows of the sheet before say something else by now.' })
  changed!: number;
}

export class DocumentView extends CaseNow {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: Object.keys(documentKinds), enumName: 'DocumentKind' }) kind!: DocumentKind;
  @ApiProperty({ description: '2026年10月评优表.' }) title!: string;
  @ApiProperty({ description: 'Whom it is about.' }) name!: string;
  @ApiProperty({ description: 'Their office.' }) office!: string;
  @ApiProperty({ type: FigureArea }) area!: FigureArea;
  @ApiProperty({ format: 'date' }) from!: string;
  @ApiProperty({ format: 'date' }) to!: string;
  @ApiProperty({ enum: Object.keys(documentStates), enumName: 'DocumentState' }) state!: DocumentState;
  @ApiProperty() stateLabel!: string;
  @ApiProperty({ format: 'date-time', description: 'When it was drawn up.' }) drawnAt!: string;
  @ApiProperty({ format: 'date-time', description: 'Until when its person may object.' })
  objectionsUntil!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) sealedAt!: string | null;
  @ApiProperty({ description: 'SHA-256 of what it was drawn from.' }) hash!: string;
  @ApiProperty({ description: "Whether it is the caller's own." }) mine!: boolean;
  @ApiProperty({ type: [SheetLine] }) lines!: SheetLine[];
}

/** A document in a list, without its lines. */
export class DocumentCard extends OmitType(DocumentView, ['lines']) {
  @ApiProperty({ description: 'Objections that wait for an answer or its confirmation.' }) waiting!: number;
}

export class DocumentList {
  @ApiProperty({ type: [DocumentCard] }) items!: DocumentCard[];
  @More() nextCursor?: string;
}

export class SheetRowsQuery extends WholeQuery {
  @ApiProperty({ enum: sheetFigures, enumName: 'SheetFigure' })
  @IsIn(sheetFigures)
  line!: SheetFigure;
}

/** A row of a line as it was when the sheet was drawn up, or one of the sheet before that has changed. */
export class SheetRow {
  @ApiProperty({ description: 'Distinguishes the rows of a line.' }) id!: string;
  @ApiProperty({ description: '`yes`, `no`, or why it was left out.' }) mark!: string;
  @ApiProperty({ description: 'In Chinese.' }) markLabel!: string;
  @ApiPropertyOptional({ description: 'Of the sheet before: what it says by now, in Chinese.' }) now?: string;
  @ApiProperty({ type: TicketCard, nullable: true, description: 'Null where it is not the caller’s to see.' })
  ticket!: TicketCard | null;
}

export class SheetRowList {
  @ApiProperty({ type: [SheetRow] }) items!: SheetRow[];
  @More() nextCursor?: string;
}
