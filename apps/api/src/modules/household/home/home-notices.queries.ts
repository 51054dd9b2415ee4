import { Injectable } from '@nestjs/common';
import { homeClaimMachine, kernel } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Firewall } from '../../../common/firewall.ts';
import type { EventNotices, NoticeSource } from '../../case/notices.ts';
import { HomeClaimStore } from './home.store.ts';

/** What the events of homes tell the person who claims to live there. */
@Injectable()
export class HomeClaimNotices implements NoticeSource {
  constructor(
    private readonly store: HomeClaimStore,
    private readonly firewall: Firewall,
  ) {}

  async noticesOf(manager: EntityManager, id: string, seq: number): Promise<EventNotices | null> {
    const [home] = await this.store.find([id], manager);
    const [event] = await this.store.events.find(manager, { case: id, seq });
    if (!home || !event) return null;
    const [area] = await manager.query<[{ id: string; name: string }]>(
      `SELECT id, full_name AS name FROM area WHERE id = $1`,
      [home.household],
    );
    const { why } = event.form;
    const text = [
      this.firewall.place(area),
      ...(why ? [`原因：${why}`] : []),
      ...(event.to === 'closed' && home.status === 'refused' ? ['可以核对后重新登记'] : []),
    ].join(' · ');
    const notices = kernel.noticesOf(homeClaimMachine, { case: home, event, around: {} }).map((notice) => ({
      ...notice,
      textFor: (viewer: { readonly id: string }) => (viewer.id === home.applicant ? text : null),
    }));
    return { at: event.at, by: event.by, notices };
  }
}
