import { Module } from '@nestjs/common';
import { LocalStorage, Storage } from '../../platform/storage/storage.ts';
import { FileSeal } from './file-seal.ts';
import { FileController } from './file.controller.ts';
import { FileQueries } from './file.queries.ts';
import { FileService } from './file.service.ts';
import { CasePictures } from './case-pictures.queries.ts';
import { FileDiscards } from './file-discards.service.ts';

@Module({
  controllers: [FileController],
  providers: [
    CasePictures,
    FileDiscards,
    FileService,
    FileQueries,
    FileSeal,
    { provide: Storage, useClass: LocalStorage },
  ],
  exports: [CasePictures, FileDiscards, FileService, Storage],
})
export class FileModule {}
