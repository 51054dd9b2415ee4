import { Injectable, Logger } from '@nestjs/common';
import { DomainError, isPending, sentences } from '@sandan/domain';
import { createHash } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import { Transaction, type Intent } from '../../../common/transaction.ts';
import type { Viewer } from '../../../common/viewer.ts';
import { TicketAccess } from '../access/ticket-access.ts';
import { BulkAnswer, type BulkBody, type BulkItem, type BulkResult } from './ticket-bulk.dto.ts';
import { TicketService } from '../ticket.service.ts';

/**
 * Applies one action to many tickets. Each has its own transaction, so a failure on one does not affect the
 * others.
 */
@Injectable()
export class TicketBulk {
  private readonly logger = new Logger('bulk');

  constructor(
    private readonly source: DataSource,
    private readonly transaction: Transaction,
    private readonly tickets: TicketService,
    private readonly access: TicketAccess,
  ) {}

  /**
   * @throws DomainError IDEMPOTENCY_MISMATCH, or UNKNOWN_FIELD when the form has pictures: a picture belongs
   * to one ticket
   */
  async take(viewer: Viewer, key: string | undefined, body: BulkBody): Promise<BulkAnswer> {
    if ('files' in body.form) throw new DomainError('UNKNOWN_FIELD', { field: 'form.files' });
    if (!body.preview)
      await this.transaction.once({ actor: viewer.id, key, body: { bulk: body } }, () => Promise.resolve({}));
    const items = [...new Map(body.items.map((item) => [item.id, item])).values()];
    const results: BulkResult[] = [];
    for (const item of items) results.push(await this.takeOne(viewer, key, body, item));
    return BulkAnswer.of(results);
  }

  private async takeOne(
    viewer: Viewer,
    key: string | undefined,
    body: BulkBody,
    { id, version }: BulkItem,
  ): Promise<BulkResult> {
    const { action, mode, form } = body;
    const work = async (manager: EntityManager): Promise<BulkResult> => {
      const filled =
        action === 'grant' ? { ...form, request: await this.declineOf(manager, viewer, id) } : form;
      const after = await this.tickets.apply(manager, viewer, id, { action, mode, version, form: filled });
      return { id, number: after.number, ok: true, state: after.state, code: null, message: null };
    };
    try {
      return body.preview
        ? await this.transaction.preview(work)
        : await this.transaction.once(intentOf(viewer, key, body, { id, version }), work);
    } catch (error) {
      return this.refused(viewer, id, error);
    }
  }

  /**
   * The pending request for 不予受理 on a ticket.
   * @throws DomainError NOT_FOUND, or NOT_OFFERED when there is none
   */
  private async declineOf(manager: EntityManager, viewer: Viewer, id: string): Promise<string> {
    const access = await this.access.loadFor(manager, viewer, id);
    if (!access) throw new DomainError('NOT_FOUND');
    const request = access.ticket.requests.find((one) => isPending(one) && one.action === 'decline');
    if (!request) throw new DomainError('NOT_OFFERED', { action: 'decline' });
    return request.id;
  }

  private async refused(viewer: Viewer, id: string, error: unknown): Promise<BulkResult> {
    const code = error instanceof DomainError ? error.code : 'INTERNAL';
    if (code === 'INTERNAL')
      this.logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    const access = await this.access.loadFor(this.source.manager, viewer, id);
    return {
      id,
      number: access?.ticket.number ?? null,
      ok: false,
      state: access?.ticket.state ?? null,
      code,
      message: sentences[code],
    };
  }
}

/** Each ticket has its own idempotency key, so a repeated bulk request resumes where it stopped. */
function intentOf(
  { id: actor }: Viewer,
  key: string | undefined,
  { action, mode, form }: BulkBody,
  item: BulkItem,
): Intent {
  const own = key && createHash('sha256').update(`${key} ${item.id}`).digest('hex');
  return { actor, key: own, body: { action, mode, form, item } };
}
