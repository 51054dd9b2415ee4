import { Injectable } from '@nestjs/common';
import { dayMachine, type DayDecision, type DayTypes, type kernel } from '@sandan/domain';
import type { Fields } from '../../case/store/row-mapper.ts';
import { CommunityNounStore } from '../community-noun.store.ts';
import { CommunityDayEntity } from './day.entity.ts';

/** Reads and writes the days of communities. */
@Injectable()
export class DayStore extends CommunityNounStore<DayTypes, CommunityDayEntity> {
  readonly machine: kernel.Machine<DayTypes> = dayMachine;
  protected readonly table = CommunityDayEntity;

  protected override written({ case: { state } }: DayDecision): Fields {
    return { inForce: state === 'in_force' };
  }
}
