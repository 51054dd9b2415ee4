import { Injectable } from '@nestjs/common';
import {
  proposeSuspension,
  suspensionMachine,
  type kernel,
  type NewSuspension,
  type Suspension,
  type SuspensionDecision,
  type SuspensionTypes,
} from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { freshId } from '../../common/columns.ts';
import { cellOf, type Sealed } from '../../common/vault.ts';
import { NounStore } from '../case/store/noun.store.ts';
import type { Fields } from '../case/store/row-mapper.ts';
import { SuspensionEntity } from './suspension.entity.ts';

/** What was said about a suspension: its reason, the appeal, and the reason of the last decision. */
type Said = 'words' | 'appeal' | 'answer';

/** A suspension with what its rules do not read: what was said, encrypted. */
export type LoadedSuspension = Suspension & { readonly [Column in Said]: Sealed | null };

/** Reads and writes suspensions. */
@Injectable()
export class SuspensionStore extends NounStore<SuspensionTypes, SuspensionEntity, LoadedSuspension> {
  readonly machine: kernel.Machine<SuspensionTypes> = suspensionMachine;
  protected readonly table = SuspensionEntity;
  protected override readonly names = { proposedAt: 'since' };

  protected override recorded(row: LoadedSuspension, now: SuspensionTypes['now']): SuspensionDecision {
    const { confirmedBy, confirmedAs, until, endedAt, endedBy, appealedAt, answeredAt, answeredBy } = row;
    const decided = { confirmedBy, confirmedAs, until, endedAt, endedBy };
    return proposeSuspension(row, now, { ...decided, appealedAt, answeredAt, answeredBy });
  }

  /** What is said in a decision also lies in the row, which lists read. */
  protected override written({ case: { id }, event: { action, form } }: SuspensionDecision): Fields {
    if (form.why === undefined) return {};
    const column = action === 'appeal' ? 'appeal' : 'answer';
    return { [column]: this.sealed(column, id, form.why) };
  }

  /** What was said, for those who may read the suspension. */
  said(one: LoadedSuspension, column: Said): string | null {
    const { [column]: sealed, id } = one;
    return sealed && this.vault.open(sealed, cellOf('suspension', column, id));
  }

  /** Inserts a proposal with its reason. Returns its id. */
  async propose(
    manager: EntityManager,
    proposal: Omit<NewSuspension, 'id' | 'since'>,
    reason: string,
  ): Promise<string> {
    const [id, now] = [await freshId(manager), this.clock.now()];
    const decision = proposeSuspension({ ...proposal, id, since: now.at }, now);
    return this.insert(manager, decision, { words: this.sealed('words', id, reason) });
  }

  private sealed(column: Said, id: string, words: string): Sealed {
    return this.vault.seal(words, cellOf('suspension', column, id));
  }
}
