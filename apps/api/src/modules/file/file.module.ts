import { Module } from '@nestjs/common';
import { LocalStorage, Storage } from '../../platform/storage/storage.ts';
import { FileSeal } from './file-seal.ts';
import { FileController } from './file.controller.ts';
import { FileQueries } from './file.queries.ts';
import { FileService } from './file.service.ts';

@Module({
  controllers: [FileController],
  providers: [FileService, FileQueries, FileSeal, { provide: Storage, useClass: LocalStorage }],
  exports: [FileService],
})
export class FileModule {}
