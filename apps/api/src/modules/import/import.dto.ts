import { ApiProperty } from '@nestjs/swagger';
import {
  importSheetNames,
  importSheets,
  importStates,
  type ImportSheetName,
  type ImportState,
  type PreviewLine,
  type Problem,
} from '@sandan/domain';
import { More } from '../../common/paging.dto.ts';
import { CaseActionView } from '../case/view/case-action.dto.ts';

const states = Object.keys(importStates) as ImportState[];

/** The form of an upload. */
export class WorkbookUpload {
  @ApiProperty({ type: 'string', format: 'binary', description: 'An .xlsx workbook of 20 MB at most.' })
  file!: unknown;
}

/** How many rows of a sheet are created, changed and left. */
export class ImportCounts {
  @ApiProperty({ enum: importSheetNames, enumName: 'ImportSheet' }) sheet!: ImportSheetName;
  @ApiProperty() label!: string;
  @ApiProperty() created!: number;
  @ApiProperty() changed!: number;
  @ApiProperty({ description: 'Rows that are as the system has them.' }) left!: number;

  static of = ({ sheet, created, changed, left }: Omit<PreviewLine, 'examples' | 'label'>): ImportCounts => ({
    ...{ sheet, label: importSheets[sheet].name, created, changed, left },
  });
}

/** What importing a workbook does with one of its sheets. */
export class ImportLine extends ImportCounts {
  @ApiProperty({ type: [String], description: 'The first of them, in words.' }) examples!: string[];
}

/** A workbook that was checked, and how far its import is. */
export class ImportView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: states, enumName: 'ImportState' }) state!: ImportState;
  @ApiProperty() stateLabel!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ format: 'date-time', description: 'Until when it can be imported.' }) until!: string;
  @ApiProperty({ description: 'How many problems there are, 2,000 at most; see `problems`.' })
  problems!: number;
  @ApiProperty({ type: [ImportLine], description: 'Without examples once it is imported or given up.' })
  lines!: ImportLine[];
  @ApiProperty({ description: 'Changes to write.' }) total!: number;
  @ApiProperty({ description: 'Changes written so far; they hold when all are written.' }) written!: number;
  @ApiProperty({ type: [CaseActionView], description: 'What the caller may do now: `commit`.' })
  actions!: CaseActionView[];
}

/** Something wrong in a cell. */
export class ImportProblem {
  @ApiProperty({ description: 'The name of the sheet.' }) sheet!: string;
  @ApiProperty({ description: 'From 1.' }) row!: number;
  @ApiProperty({ description: 'A, B, …' }) column!: string;
  @ApiProperty() sentence!: string;

  static of = ({ sheet, row, column, sentence }: Problem): ImportProblem => ({
    ...{ sheet, row, column, sentence },
  });
}

export class ImportProblemList {
  @ApiProperty({ type: [ImportProblem] }) items!: ImportProblem[];
  @More() nextCursor?: string;
}

/** An import as administrators of its area see it. */
export class ImportRecord {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ description: 'Who uploaded it.' }) by!: string;
  @ApiProperty({ description: 'Whether it is the caller’s own, who alone may open it.' }) isMine!: boolean;
  @ApiProperty({ description: 'SHA-256 of the file.' }) hash!: string;
  @ApiProperty({ enum: states, enumName: 'ImportState' }) state!: ImportState;
  @ApiProperty() stateLabel!: string;
  @ApiProperty({ type: [ImportCounts] }) lines!: ImportCounts[];
}

export class ImportRecordList {
  @ApiProperty({ type: [ImportRecord], description: 'Newest first.' }) items!: ImportRecord[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}
