import { Injectable } from '@nestjs/common';
import {
  codeOf,
  invitationMachine,
  type Instant,
  type InvitationCase,
  type InvitationDecision,
  type InvitationTypes,
  type kernel,
} from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { cellOf, type Sealed } from '../../../common/vault.ts';
import type { Fields } from '../../case/store/row-mapper.ts';
import { PostStore } from '../../duty/post.store.ts';
import { ts } from '../../org/in-force.ts';
import { PostInvitationEntity } from './invitation.entity.ts';

/** Who is invited, as the inviter wrote it; their phone number may be left out. */
export interface Invited {
  readonly name: string;
  readonly phone?: string;
}

/** An invitation with what its rules do not read: who is invited. Both are empty once it is over. */
export type LoadedInvitation = InvitationCase & {
  readonly name: Sealed | null;
  readonly phone: Sealed | null;
};

/** What is destroyed once an invitation is over. */
const FORGOTTEN = { name: null, phone: null, phoneIndex: null, hash: null } as const;

const NUMBER_OF = `SELECT a.phone_index FROM account a WHERE a.id = $1`;

/** Reads and writes invitations to posts. */
@Injectable()
export class InvitationStore extends PostStore<InvitationTypes, PostInvitationEntity, LoadedInvitation> {
  readonly machine: kernel.Machine<InvitationTypes> = invitationMachine;
  protected readonly table = PostInvitationEntity;

  protected override written({ case: { state } }: InvitationDecision): Fields {
    return state === 'closed' ? FORGOTTEN : {};
  }

  /** Inserts a new invitation. Returns its id. */
  invite(
    manager: EntityManager,
    decision: InvitationDecision,
    invited: Invited,
    code: string,
  ): Promise<string> {
    return this.insert(manager, decision, this.columnsOf(decision.case.id, invited, code));
  }

  /** Inserts new invitations, each with a code. */
  inviteAll(
    manager: EntityManager,
    all: readonly {
      readonly decision: InvitationDecision;
      readonly invited: Invited;
      readonly code: string;
    }[],
  ): Promise<void> {
    return this.insertAll(
      manager,
      all.map(({ decision }) => decision),
      all.map(({ decision, invited, code }) => this.columnsOf(decision.case.id, invited, code)),
    );
  }

  private columnsOf(id: string, { name, phone }: Invited, code: string): Partial<PostInvitationEntity> {
    const sealed = (value: string, column: 'name' | 'phone'): Sealed =>
      this.vault.seal(value, cellOf('post_invitation', column, id));
    return {
      name: sealed(name, 'name'),
      phone: phone === undefined ? null : sealed(phone, 'phone'),
      phoneIndex: phone === undefined ? null : this.vault.index(phone),
      hash: this.hashOf(code),
    };
  }

  /** Who is invited; empty once it is over. */
  invitedBy({ id, name, phone }: LoadedInvitation): { name: string | null; phone: string | null } {
    const open = (value: Sealed | null, column: 'name' | 'phone'): string | null =>
      value === null ? null : this.vault.open(value, cellOf('post_invitation', column, id));
    return { name: open(name, 'name'), phone: open(phone, 'phone') };
  }

  /** The open invitation with this code as typed. */
  async byCode(manager: EntityManager, typed: string): Promise<string | undefined> {
    const found = await manager.findOneBy(PostInvitationEntity, { hash: this.hashOf(codeOf(typed)) });
    return found?.id;
  }

  /** The invitations that the verified phone number of an account may take up. */
  async byPhone(manager: EntityManager, account: string, at: Instant): Promise<string[]> {
    const rows = await manager.query<{ id: string }[]>(
      `SELECT i.id FROM post_invitation i WHERE i.phone_index = (${NUMBER_OF}) AND i.until > $2 ORDER BY i.id`,
      [account, ts(at)],
    );
    return rows.map(({ id }) => id);
  }

  /** The open invitations to posts in some areas and below, with who is invited. */
  async openWithin(
    manager: EntityManager,
    areas: readonly string[],
    at: Instant,
  ): Promise<(PostInvitationEntity & { readonly invited: string })[]> {
    const found = await manager
      .createQueryBuilder(PostInvitationEntity, 'i')
      .where(
        `i.hash IS NOT NULL AND i.until > :at AND i.area IN (SELECT a.id FROM area a WHERE a.path && :areas)`,
        {
          ...{ at: ts(at), areas },
        },
      )
      .orderBy('i.id')
      .getMany();
    return found.map((one) => ({
      ...one,
      invited: this.vault.open(one.name!, cellOf('post_invitation', 'name', one.id)),
    }));
  }

  /** The invitations to posts in some areas and below, the newest first. */
  async within(manager: EntityManager, areas: readonly string[], most: number): Promise<string[]> {
    const rows = await manager.query<{ id: string }[]>(
      `SELECT i.id FROM post_invitation i JOIN area a ON a.id = i.area AND a.path && $1::uuid[]
        ORDER BY i.hash IS NULL, i.id DESC LIMIT $2`,
      [areas, most],
    );
    return rows.map(({ id }) => id);
  }

  private hashOf(code: string): string {
    return this.vault.hash('post', code);
  }
}
