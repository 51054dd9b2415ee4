import { Injectable } from '@nestjs/common';
import {
  DomainError,
  factOf,
  forms,
  knows,
  nameableOf,
  presentOf,
  referencesIn,
  rowOf,
  type Filled,
  type FormName,
  type Person,
  type Reference,
} from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { isUuid } from '../../../common/paging.ts';
import type { ViewerAccess } from './ticket-access.ts';

/**
 * Queries that check whether an id exists in the ticket's community, by type, or by field where the type is
 * too general. `$1` is the ids, `$2` the community.
 */
const lookups: Readonly<Record<string, string>> = {
  unit: `SELECT u.id FROM unit u JOIN area a ON a.id = u.area, area c
         WHERE c.id = $2 AND u.id = ANY ($1) AND u.active AND (a.path @> ARRAY[c.id] OR u.area = ANY (c.path))`,
  // Holders of an office above the community may be named too, whatever their own community.
  person: `SELECT a.id FROM account a WHERE a.id = ANY ($1) AND a.active AND (a.community = $2
         OR EXISTS (SELECT 1 FROM office o, area c WHERE c.id = $2 AND o.account = a.id AND o.area = ANY (c.path) AND o.until IS NULL))`,
  building: `SELECT id FROM area WHERE id = ANY ($1) AND path @> ARRAY[$2::uuid] AND kind IN ('estate', 'building', 'entrance')`,
  behalf_household: `SELECT id FROM area WHERE id = ANY ($1) AND path @> ARRAY[$2::uuid] AND kind = 'household'`,
  category: `SELECT code AS id FROM category WHERE code = ANY ($1) AND active AND $2::uuid IS NOT NULL`,
};

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
  if (knows(clearance)) return ableTo(access);
  return {
    case_steward: presentOf(areaStaff, areaStaff.covering),
    successor: presentOf(areaStaff),
    host: presentOf(areaStaff),
  };
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
    filled: Filled,
  ): Promise<void> {
    const { state, community, requests } = access.ticket;
    const granted = action === 'grant' ? requests.find(({ id }) => id === filled['request']) : undefined;
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
    filled: Filled,
  ): Promise<void> {
    const references = referencesIn(form && forms[form], filled);
    for (const [type, some] of Map.groupBy(references, ({ type, field }) =>
      type === 'area' ? field : type,
    )) {
      const sql = lookups[type];
      if (sql) await this.checkSome(manager, sql, some, community);
    }
  }

  private async checkSome(
    manager: EntityManager,
    sql: string,
    references: readonly Reference[],
    community: string,
  ): Promise<void> {
    const known = references.filter(({ type, id }) => type === 'category' || isUuid(id)).map(({ id }) => id);
    const rows = await manager.query<{ id: string }[]>(sql, [known, community]);
    const found = new Set(rows.map(({ id }) => id));
    const missing = references.find(({ id }) => !found.has(id));
    if (missing) throw new DomainError('UNKNOWN_REFERENCE', { field: missing.field });
  }

  /**
   * A case steward or host must be among the people the form offers: stewards covering the building, or
   * office holders above it.
   */
  private checkPeople(access: ViewerAccess, filled: Filled): void {
    for (const [field, people] of Object.entries(offeredTo(access))) {
      if (typeof filled[field] !== 'string') continue;
      if (!people.some(({ id }) => id === filled[field]))
        throw new DomainError('UNKNOWN_REFERENCE', { field });
    }
  }
}
