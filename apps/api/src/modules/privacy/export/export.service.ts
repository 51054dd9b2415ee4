import { Injectable, Logger } from '@nestjs/common';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { Clock } from '../../../common/clock.ts';
import { Limits } from '../../../common/limits.ts';
import type { Viewer } from '../../../common/viewer.ts';
import { ExportQueries, type Exported } from './export.queries.ts';
import { CasePictures } from '../../file/case-pictures.queries.ts';

/** Streams a person's own data as an archive. */
@Injectable()
export class ExportService {
  private readonly logger = new Logger('export');

  constructor(
    private readonly queries: ExportQueries,
    private readonly pictures: CasePictures,
    private readonly limits: Limits,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError TOO_OFTEN */
  async of(viewer: Viewer): Promise<Readable> {
    await this.limits.take('export.person', viewer.id);
    return this.archive(await this.queries.of(viewer, this.clock.at()));
  }

  /**
   * Not compressed: little text, and pictures that are compressed already. Holds one picture at a time in
   * memory.
   */
  private archive({ data, pictures }: Exported): Readable {
    const zip = new ZipFile();
    const output = zip.outputStream as Readable;
    zip.on('error', (error: Error) => {
      this.logger.error(error);
      output.destroy(error);
    });
    zip.addBuffer(Buffer.from(JSON.stringify(data, null, 2)), 'data.json', { compress: false });
    for (const { id, path } of pictures) {
      zip.addReadStreamLazy(path, { compress: false }, (give) => {
        this.pictures.bytesOf(id).then(
          (bytes) => give(null, Readable.from([bytes ?? Buffer.alloc(0)])),
          (error: unknown) => give(error, Readable.from([])),
        );
      });
    }
    zip.end();
    return output;
  }
}
