import { Injectable } from '@nestjs/common';
import {
  absenceActor,
  absenceMachine,
  enterAbsence,
  type AbsenceCase,
  type AbsenceDecision,
  type AbsenceTypes,
  type kernel,
} from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { cellOf, type Sealed } from '../../common/vault.ts';
import { NounStore } from '../case/store/noun.store.ts';
import { AbsenceEntity } from '../org/absence.entity.ts';

/** An absence with what its rules do not read: its reason, which is encrypted, and who entered it. */
export type LoadedAbsence = AbsenceCase & { readonly words: Sealed | null; readonly by: string };

/** Reads and writes absences. */
@Injectable()
export class AbsenceStore extends NounStore<AbsenceTypes, AbsenceEntity, LoadedAbsence> {
  readonly machine: kernel.Machine<AbsenceTypes> = absenceMachine;
  protected readonly table = AbsenceEntity;
  protected override readonly names = { account: 'person' };

  protected override recorded(row: LoadedAbsence, now: AbsenceTypes['now']): AbsenceDecision {
    return enterAbsence(row, absenceActor(row.by, row), now);
  }

  /** The reason that was given, for those who may manage the absence. */
  reasonOf({ id, words }: LoadedAbsence): string | null {
    return words === null ? null : this.vault.open(words, cellOf('absence', 'words', id));
  }

  /** Inserts a new absence with the reason that was given. */
  async enter(
    manager: EntityManager,
    absence: Parameters<typeof enterAbsence>[0],
    by: string,
    reason: string | undefined,
  ): Promise<void> {
    const words = reason ? this.vault.seal(reason, cellOf('absence', 'words', absence.id)) : null;
    const decision = enterAbsence(absence, absenceActor(by, absence), this.clock.now());
    await this.insert(manager, decision, { words, by });
  }
}
