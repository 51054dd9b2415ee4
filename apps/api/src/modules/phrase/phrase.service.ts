import { Injectable } from '@nestjs/common';
import { DomainError, readPhrases, type PhrasePurpose } from '@sandan/domain';
import { Transaction } from '../../common/transaction.ts';
import { actingIn, type Viewer } from '../../common/viewer.ts';
import { PhrasesView } from './phrase.dto.ts';
import { PhraseEntity } from './phrase.entity.ts';
import { maySet } from './phrase.queries.ts';

/** Sets the canned texts of the community in which the caller acts. */
@Injectable()
export class PhraseService {
  constructor(private readonly transaction: Transaction) {}

  /**
   * Replaces the texts of one purpose.
   * @throws DomainError PHRASE_HOLDS_NUMBER, NOT_FOUND (no office over the current community sets them)
   */
  set(viewer: Viewer, purpose: PhrasePurpose, texts: readonly string[]): Promise<PhrasesView> {
    const [kept, community] = [readPhrases(texts), actingIn(viewer, viewer.actsIn)];
    if (!maySet(viewer, community)) throw new DomainError('NOT_FOUND');
    return this.transaction.run(async (manager) => {
      // Locks the community: concurrent writers would otherwise insert conflicting rows.
      await manager.query(`SELECT 1 FROM area WHERE id = $1 FOR NO KEY UPDATE`, [community]);
      await manager.delete(PhraseEntity, { community, purpose });
      await manager.insert(
        PhraseEntity,
        kept.map((text, position) => ({ community, purpose, position, text })),
      );
      return PhrasesView.of(purpose, kept);
    });
  }
}
