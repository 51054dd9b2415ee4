import { Injectable } from '@nestjs/common';
import { kernel, officeMachine, offices } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import type { EventNotices, NoticeSource } from '../case/notices.ts';
import { OrgAreas } from '../org/org.areas.ts';
import { OfficeStore } from './office.store.ts';

/** What the events of offices tell the holder: which office, and where. It never names another person. */
@Injectable()
export class OfficeNotices implements NoticeSource {
  constructor(
    private readonly store: OfficeStore,
    private readonly areas: OrgAreas,
  ) {}

  async noticesOf(manager: EntityManager, id: string, seq: number): Promise<EventNotices | null> {
    const [one] = await this.store.find([id], manager);
    const [event] = await this.store.events.find(manager, { case: id, seq });
    if (!one || !event) return null;
    const { fullName, name } = (await this.areas.area(one.area, manager))!;
    const told = kernel.noticesOf(officeMachine, { case: one, event, around: {} });
    const notices = told.map(({ title, ...to }) => ({
      ...to,
      title: `${title}${offices[one.office]}`,
      textFor: () => fullName || name,
    }));
    return { ...event, notices };
  }
}
