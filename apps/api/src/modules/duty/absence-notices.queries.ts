import { Injectable } from '@nestjs/common';
import { absenceMachine, dayText, kernel } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import type { EventNotices, NoticeSource } from '../case/notices.ts';
import { AbsenceStore } from './absence.store.ts';

/** What the events of absences tell the person and the deputy. It never names another person. */
@Injectable()
export class AbsenceNotices implements NoticeSource {
  constructor(private readonly store: AbsenceStore) {}

  async noticesOf(manager: EntityManager, id: string, seq: number): Promise<EventNotices | null> {
    const [one] = await this.store.find([id], manager);
    const [event] = await this.store.events.find(manager, { case: id, seq });
    if (!one || !event) return null;
    const text = event.to === 'entered' ? `到 ${dayText(one.planned ?? one.until)}` : '';
    const told = kernel.noticesOf(absenceMachine, { case: one, event, around: {} });
    return { ...event, notices: told.map((notice) => ({ ...notice, textFor: () => text })) };
  }
}
