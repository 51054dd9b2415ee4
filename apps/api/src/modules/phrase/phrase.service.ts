import { Injectable } from '@nestjs/common';
import { readPhrases, type PhrasePurpose } from '@sandan/domain';
import { Transaction } from '../../common/transaction.ts';
import { communityOf, type Viewer } from '../../common/viewer.ts';
import { PhrasesView } from './phrase.dto.ts';
import { PhraseEntity } from './phrase.entity.ts';

/** Sets the canned texts of the caller's community. */
@Injectable()
export class PhraseService {
  constructor(private readonly transaction: Transaction) {}

  /** Replaces the texts of one purpose. @throws DomainError PHRASE_HOLDS_NUMBER */
  set(viewer: Viewer, purpose: PhrasePurpose, texts: readonly string[]): Promise<PhrasesView> {
    const [kept, community] = [readPhrases(texts), communityOf(viewer)];
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
