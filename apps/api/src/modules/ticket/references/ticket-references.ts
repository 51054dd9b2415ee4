import { Injectable } from '@nestjs/common';
import {
  DomainError,
  factOf,
  forms,
  knowsIdentity,
  nameableOf,
  presentOf,
  referencesIn,
  rowOf,
  type FormName,
  type Person,
  type Reference,
  type SomeForm,
  type TicketRef,
} from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { isUuid } from '../../../common/paging.ts';
import { sendInOrder } from '../../../common/statements.ts';
import { referenceKinds, type ReferenceKind } from './reference-kinds.ts';
import type { ViewerAccess } from '../access/ticket-access.ts';

/** People a form may name, by field: present and not recused. */
export function ableTo({
  areaStaff,
  ticket,
}: ViewerAccess): Readonly<Record<'case_steward' | 'successor' | 'host', readonly Person[]>> {
  const around = nameableOf(ticket, areaStaff);
  return { case_steward: nameableOf(ticket, areaStaff, areaStaff.covering), successor: around, host: around };
}

/**
 * People a form offers. A viewer who must not know the reporter is offered everyone: a missing name would
 * reveal who lives with the reporter.
 */
export function offeredTo(access: ViewerAccess): ReturnType<typeof ableTo> {
  const { areaStaff, clearance } = access;
  if (knowsIdentity(clearance)) return ableTo(access);
  return {
    case_steward: presentOf(areaStaff, areaStaff.covering),
    successor: presentOf(areaStaff),
    host: presentOf(areaStaff),
  };
}

/** The ids of references of a kind that may be looked up. */
const lookedUp = ({ schema }: ReferenceKind, references: readonly Reference<TicketRef>[]): string[] =>
  references.filter(({ id }) => schema['format'] !== 'uuid' || isUuid(id)).map(({ id }) => id);

/** @throws DomainError UNKNOWN_REFERENCE with `detail.field` */
function checkFound(
  references: readonly Reference<TicketRef>[],
  rows: readonly { readonly id: string }[],
): void {
  const found = new Set(rows.map(({ id }) => id));
  const missing = references.find(({ id }) => !found.has(id));
  if (missing) throw new DomainError('UNKNOWN_REFERENCE', { field: missing.field });
}

/**
 * Checks that everything a form names exists in the ticket's community. Ids of another community are treated
 * as unknown.
 */
@Injectable()
export class TicketReferences {
  /**
   * Checks the event's form and, for a grant, the form of the request.
   * @throws DomainError UNKNOWN_REFERENCE with `detail.field`
   */
  async checkAll(
    manager: EntityManager,
    access: ViewerAccess,
    action: string,
    filled: SomeForm,
  ): Promise<void> {
    const { state, community, requests } = access.ticket;
    const granted = action === 'grant' ? requests.find(({ id }) => id === filled.request) : undefined;
    const taken = granted ?? { action, form: filled };
    await this.check(
      manager,
      community,
      (rowOf(state, taken.action) ?? factOf(state, taken.action))?.form,
      taken.form,
    );
    this.checkPeople(access, taken.form);
  }

  /** @throws DomainError UNKNOWN_REFERENCE with `detail.field` */
  async check(
    manager: EntityManager,
    community: string,
    form: FormName | undefined,
    filled: SomeForm,
  ): Promise<void> {
    const references = form ? referencesIn(forms[form], filled) : [];
    const asked = [...Map.groupBy(references, (one) => one.ref)].flatMap(([ref, some]) => {
      const text = referenceKinds[ref].lookup;
      return text === undefined
        ? []
        : [{ some, text, values: [lookedUp(referenceKinds[ref], some), community] }];
    });
    const found = await sendInOrder(manager, asked);
    for (const [n, { some }] of asked.entries()) checkFound(some, found[n] as { id: string }[]);
  }

  /**
   * A case steward or host must be among the people the form offers: stewards covering the building, or
   * office holders above it.
   */
  private checkPeople(access: ViewerAccess, filled: SomeForm): void {
    const offered = offeredTo(access);
    for (const field of ['case_steward', 'successor', 'host'] as const) {
      const id = filled[field];
      if (id !== undefined && !offered[field].some((person) => person.id === id))
        throw new DomainError('UNKNOWN_REFERENCE', { field });
    }
  }
}
