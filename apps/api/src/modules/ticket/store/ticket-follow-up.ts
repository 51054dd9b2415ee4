import { Injectable } from '@nestjs/common';
import { pictureActionOf, type SomeForm, type Decision, type TicketEvent } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { SecurityLog } from '../../../common/security.ts';
import type { Viewer } from '../../../common/viewer.ts';
import { FileService } from '../../file/file.service.ts';
import type { Loaded } from './ticket.store.ts';

const fileIds = ({ files }: SomeForm): readonly string[] => files ?? [];

/** What is written with an event besides the ticket: its pictures, the log of reveals. */
@Injectable()
export class TicketFollowUp {
  constructor(
    private readonly files: FileService,
    private readonly security: SecurityLog,
  ) {}

  /** Attaches pictures in the event's own transaction. */
  async follow(
    manager: EntityManager,
    viewer: Viewer,
    { id, number }: Loaded,
    { event }: Decision,
  ): Promise<void> {
    await this.changePictures(manager, id, event);
    await this.files.attach(manager, {
      ids: fileIds(event.form),
      account: viewer.id,
      isAnonymous: event.by === null,
      of: id,
      seq: event.seq,
    });
    if (event.action === 'reveal')
      await this.security.record(manager, { kind: 'revealed', account: viewer.id, what: number });
  }

  private async changePictures(
    manager: EntityManager,
    id: string,
    { action, form }: TicketEvent,
  ): Promise<void> {
    const deed = pictureActionOf(action);
    if (deed === 'hide_of_remark') await this.files.hideOf(manager, id, Number(form.remark));
    else if (deed) await this.files.setHidden(manager, id, form.picture!, deed === 'hide');
  }
}
