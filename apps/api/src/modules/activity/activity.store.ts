import { Inject, Injectable } from '@nestjs/common';
import {
  activityMachine,
  DomainError,
  type Activity,
  type ActivityDecision,
  type ActivityTypes,
  type kernel,
} from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { cellOf } from '../../common/vault.ts';
import type { CasePlace } from '../case/store/case.store.ts';
import { NounStore } from '../case/store/noun.store.ts';
import { OrgUnits } from '../org/org.units.ts';
import { ActivityEntity } from './activity.entity.ts';
import { BookingStore } from './booking/booking.store.ts';

/** The cell of what came of an activity, in which numbers are encrypted. */
export const reportCell = (id: string): ReturnType<typeof cellOf> => cellOf('activity', 'words', id);

/** Reads and writes activities. Their bookings follow them in the same transaction. */
@Injectable()
export class ActivityStore extends NounStore<ActivityTypes, ActivityEntity> {
  readonly machine: kernel.Machine<ActivityTypes> = activityMachine;
  protected readonly table = ActivityEntity;

  @Inject(OrgUnits) private readonly units!: OrgUnits;
  @Inject(BookingStore) private readonly bookings!: BookingStore;

  /** @throws DomainError NOT_OFFERED where there is no community */
  protected override async placeOf(manager: EntityManager, { area }: Activity): Promise<CasePlace> {
    const place = await this.units.placeOf(manager, area);
    if (!place) throw new DomainError('NOT_OFFERED');
    return place;
  }

  protected override written({ case: { id, words }, event }: ActivityDecision): { words?: string } {
    return event.action === 'close' ? { words: this.vault.sealNumbers(words!, reportCell(id)) } : {};
  }

  override async save(manager: EntityManager, before: Activity, decision: ActivityDecision): Promise<void> {
    await super.save(manager, before, decision);
    const { case: after } = decision;
    const isMoved = (['starts', 'ends', 'place'] as const).some((field) => after[field] !== before[field]);
    if (after.state === 'closed') await this.bookings.finish(manager, after, after.outcome!);
    else if (isMoved) await this.bookings.move(manager, after);
  }
}
