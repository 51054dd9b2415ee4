import { StreamableFile } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { WORKBOOK } from './workbook-writer.ts';

/** A workbook as an answer: it is saved under its name. */
export const workbookFile = (book: Readable, name: string): StreamableFile =>
  new StreamableFile(book, {
    type: WORKBOOK,
    disposition: `attachment; filename="workbook.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
