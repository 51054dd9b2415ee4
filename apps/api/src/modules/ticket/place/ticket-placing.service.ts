import { Injectable } from '@nestjs/common';
import {
  isAnonymous,
  checkForm,
  forms,
  place,
  isOnBehalf,
  DomainError,
  confirmedNear,
  untouched,
  type Filled,
  type FilledForm,
  type Placing,
  type SomeForm,
  type Instant,
  type Concerned,
} from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../common/clock.ts';
import { FRESH_ID } from '../../../common/columns.ts';
import { isUuid } from '../../../common/paging.ts';
import { Transaction } from '../../../common/transaction.ts';
import { actsAround, belongsAround, communityOf, type Viewer } from '../../../common/viewer.ts';
import { ASSIGNMENTS_SHARED } from '../../org/org.posts.ts';
import { OrgQueries } from '../../org/org.queries.ts';
import { withOffice } from '../access/with-office.ts';
import { TicketAccess } from '../access/ticket-access.ts';
import { TicketReferences } from '../references/ticket-references.ts';
import { TicketClaims } from '../claim/ticket-claims.service.ts';
import { placeInputs } from '../inputs/area-inputs.ts';
import { TicketExternalInputs } from '../inputs/ticket-external-inputs.ts';
import { TicketFollowUp } from '../store/ticket-follow-up.ts';
import { TicketStore, type Written } from '../store/ticket.store.ts';
import type { TicketView } from '../view/ticket.dto.ts';
import { TicketQueries } from '../view/ticket.queries.ts';
import { TicketAdmission } from './ticket-admission.ts';
import { OrgAreas, type CasePlace } from '../../org/org.areas.ts';

/** Places tickets: by a resident, on behalf of one, or anonymously. */
@Injectable()
export class TicketPlacing {
  constructor(
    private readonly transaction: Transaction,
    private readonly access: TicketAccess,
    private readonly admission: TicketAdmission,
    private readonly references: TicketReferences,
    private readonly inputs: TicketExternalInputs,
    private readonly store: TicketStore,
    private readonly followUp: TicketFollowUp,
    private readonly claims: TicketClaims,
    private readonly queries: TicketQueries,
    private readonly org: OrgQueries,
    private readonly areas: OrgAreas,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError a form's code, NOT_ANONYMOUS, CATEGORY_NOT_OF_KIND, PICTURE_MISSING, UNKNOWN_REFERENCE, NOT_RELATED (on
   * behalf, by a resident), TOO_OFTEN (anonymously), STRANGER_CAP, SUSPENDED
   */
  async place(viewer: Viewer, key: string | undefined, body: Filled): Promise<TicketView> {
    const intent = { actor: viewer.id, key, body: { place: body } };
    const { building } = body;
    return this.transaction.once(
      isAnonymous(body) ? await this.claims.admit(viewer, intent) : intent,
      async (manager, [, fresh, found]) => {
        const [{ id }] = fresh as [{ id: string }];
        const [where = null] = (found ?? []) as CasePlace[];
        const form = checkForm(forms.place, body, { now: this.clock.at() });
        await this.admission.check(manager, viewer, form);
        const community = communityAt(viewer, where);
        await this.references.check(manager, community, 'place', form);
        if (!where?.estate) throw new DomainError('UNKNOWN_REFERENCE', { field: 'building' });
        const placing = await this.placing(manager, viewer, form, {
          ...{ ...where, id, estate: where.estate, community },
        });
        const now = this.clock.nowIn({ community });
        const placed = place(form, placing, now);
        const { path, organisation } = where;
        const decision = withOffice(placed, viewer, { ...placed.case, path });
        const ticket = await this.store.insert(
          manager,
          decision,
          { path, organisation, ...writtenIn(form) },
          now,
        );
        await this.followUp.follow(manager, viewer, ticket, decision);
        const claimCode = await this.claims.issue(manager, ticket);
        return { ...(await this.queries.view(manager, viewer, ticket)), ...(claimCode && { claimCode }) };
      },
      this.queries.again(viewer),
      [
        ...[ASSIGNMENTS_SHARED, FRESH_ID],
        ...(typeof building === 'string' && isUuid(building) ? [this.areas.placing(building)] : []),
      ],
    );
  }

  private async placing(
    manager: EntityManager,
    viewer: Viewer,
    form: FilledForm<'place'>,
    where: Where,
  ): Promise<Placing> {
    const isOfStaff = isOnBehalf(form) || form.source !== undefined;
    if (isOfStaff && !actsAround(viewer, [where.community]))
      throw new DomainError('NOT_RELATED', { field: isOnBehalf(form) ? 'behalf_name' : 'source' });
    const { estate, community } = where;
    const areaStaff = await this.access.areaStaffOf(manager, where, null);
    const by = isAnonymous(form) ? null : viewer.id;
    const whose = whoseOf(form, viewer, where);
    return {
      id: where.id,
      by,
      units: by ? viewer.units : [],
      ...whose,
      estate,
      community,
      aboutStaff: await this.org.isStaffAmong(peopleIn(form), this.clock.at(), manager),
      inputs: {
        ...placeInputs(concernedBy(form, whose, this.clock.at()), areaStaff),
        ...(await this.inputs.ofCategory(manager, form, where)),
      },
    };
  }
}

/** The id of the new ticket, and where it lies. */
type Where = CasePlace & Readonly<Record<'id' | 'estate' | 'community', string>>;

/**
 * The community of the place, if the viewer may place there; otherwise the viewer's own, where the place is not
 * found. @throws DomainError COMMUNITY_MISSING
 */
const communityAt = (viewer: Viewer, where: CasePlace | null): string =>
  where?.community && belongsAround(viewer, [where.community]) ? where.community : communityOf(viewer);

type Whose = Pick<Placing, 'reporter' | 'household'>;

/** Whose ticket it is: of the placer, unless it is placed on behalf of another or anonymously. */
function whoseOf(form: FilledForm<'place'>, { id, homes }: Viewer, { path }: CasePlace): Whose {
  if (isOnBehalf(form)) return { reporter: null, household: form.behalf_household ?? null };
  if (isAnonymous(form)) return { reporter: null, household: null };
  return { reporter: id, household: confirmedNear(homes, path)[0]?.household.id ?? null };
}

/** The new ticket, as the rules of recusal read it. */
const concernedBy = ({ about = [] }: SomeForm, whose: Whose, placedAt: Instant): Concerned => ({
  ...untouched,
  ...whose,
  about,
  placedAt,
});

const peopleIn = ({ about = [] }: SomeForm): string[] =>
  about.flatMap((party) => ('person' in party ? [party.person] : []));

const writtenIn = (form: SomeForm): Omit<Written, 'path'> => {
  const { place: where, words, behalf_name: name, behalf_phone: phone } = form;
  return { place: where ?? null, words: words ?? null, behalf: name || phone ? { name, phone } : null };
};
