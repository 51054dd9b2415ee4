import { Injectable } from '@nestjs/common';
import { DomainError, inputsOf, type Document, type DocumentTypes } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { Transaction } from '../../common/transaction.ts';
import type { Viewer } from '../../common/viewer.ts';
import { NounService } from '../case/noun.service.ts';
import type { DocumentView } from './document.dto.ts';
import { DocumentQueries } from './document.queries.ts';
import { DocumentStore } from './document.store.ts';
import { hashOf } from './sheet-drawing.service.ts';

/** Writes documents: objections, answers, the seal. Lines are never written again. */
@Injectable()
export class DocumentService extends NounService<DocumentTypes, DocumentView> {
  constructor(
    transaction: Transaction,
    protected override readonly store: DocumentStore,
    clock: Clock,
    protected readonly queries: DocumentQueries,
  ) {
    super(transaction, store, clock);
  }

  /** What is sealed must be what was drawn up. @throws DomainError GUARD_FAILED when a line was changed since */
  protected override async check(manager: EntityManager, _: Viewer, after: Document): Promise<void> {
    if (after.state !== 'closed') return;
    const lines = await this.store.lines(manager, after.id);
    if (hashOf(inputsOf(after, lines)) !== after.hash)
      throw new DomainError('GUARD_FAILED', { guard: 'as_drawn' });
  }
}
