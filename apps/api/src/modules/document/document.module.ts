import { Module } from '@nestjs/common';
import { documentKinds } from '@sandan/domain';
import { portsOf } from '../case/noun-ports.ts';
import { CaseNouns } from '../case/nouns.ts';
import { FigureModule } from '../figure/figure.module.ts';
import { DocumentController } from './document.controller.ts';
import { DocumentQueries } from './document.queries.ts';
import { DocumentService } from './document.service.ts';
import { DocumentStore } from './document.store.ts';
import { SheetDrawing } from './sheet-drawing.service.ts';

@Module({
  imports: [FigureModule],
  controllers: [DocumentController],
  providers: [DocumentQueries, DocumentService, DocumentStore, SheetDrawing],
})
export class DocumentModule {
  constructor(nouns: CaseNouns, store: DocumentStore, documents: DocumentService) {
    nouns.show('document', documents);
    nouns.register(
      'document',
      portsOf(store, (_, { case: { kind, from } }) => ({
        text: `${documentKinds[kind]} ${from.slice(0, 7)}`,
      })),
    );
  }
}
