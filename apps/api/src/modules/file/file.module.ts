import { Module } from '@nestjs/common';
import { LocalStorage, Storage } from '../../platform/storage/storage.ts';
import { FileCaller } from './file-caller.ts';
import { FileSeal } from './file-seal.ts';
import { FileController } from './file.controller.ts';
import { FileQueries } from './file.queries.ts';
import { FileService } from './file.service.ts';

@Module({
  controllers: [FileController],
  providers: [FileService, FileQueries, FileCaller, FileSeal, { provide: Storage, useClass: LocalStorage }],
  exports: [FileService],
})
export class FileModule {}
