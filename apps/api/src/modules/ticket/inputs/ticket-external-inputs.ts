import { Injectable } from '@nestjs/common';
import {
  caseStewardOf,
  completing,
  pictureActionOf,
  DomainError,
  type ExternalInputs,
  type Filled,
  type SomeForm,
  type Level,
  type Person,
  type AreaStaff,
  type Ticket,
} from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { isUuid } from '../../../common/paging.ts';
import type { Viewer } from '../../../common/viewer.ts';
import { TicketAccess, type ViewerAccess } from '../access/ticket-access.ts';
import { TicketReveals } from '../reveals/ticket-reveals.ts';
import type { Transition } from '../../case/transition.ts';
import { placeInputs, keepsStewardOut } from './area-inputs.ts';
import type { Loaded } from '../store/ticket.store.ts';
import { OrgCategories, type CategoryInputs } from '../../org/org.categories.ts';
import { CasePictures } from '../../file/case-pictures.queries.ts';

/** What the rules need to know besides the ticket and its actor. */
@Injectable()
export class TicketExternalInputs {
  constructor(
    private readonly access: TicketAccess,
    private readonly reveals: TicketReveals,
    private readonly categories: OrgCategories,
    private readonly pictures: CasePictures,
  ) {}

  /** @throws DomainError UNKNOWN_REFERENCE, as `sentBy` */
  async of(
    manager: EntityManager,
    viewer: Viewer,
    access: ViewerAccess,
    transition: Transition,
  ): Promise<ExternalInputs> {
    return {
      ...(await this.aroundIt(manager, viewer, access, transition)),
      ...(await this.sentBy(manager, viewer, access, transition)),
      ...(transition.action === 'reveal' && {
        looks: await this.reveals.spent(manager, viewer, access.ticket),
      }),
    };
  }

  /** The external inputs of the category that a form names, or that stays with a new kind. */
  async ofCategory(
    manager: EntityManager,
    { kind, category }: Filled | SomeForm,
    { community, category: current }: Pick<Ticket, 'community'> & Partial<Pick<Ticket, 'category'>>,
  ): Promise<CategoryInputs | undefined> {
    const code = category ?? (kind === undefined ? undefined : current);
    return typeof code === 'string' ? this.categories.inputsOf({ community, code }, manager) : undefined;
  }

  private async aroundIt(
    manager: EntityManager,
    viewer: Viewer,
    { ticket, areaStaff, actor }: ViewerAccess,
    { action, form }: Transition,
  ): Promise<ExternalInputs> {
    const [team, actorLevel] = [teamOf(viewer, ticket), levelOf(actor, areaStaff)];
    const isGone = ticket.caseSteward !== null && caseStewardOf(ticket, areaStaff) === null;
    return {
      ...placeInputs(ticket, areaStaff),
      ...(team && { team }),
      ...((await this.isExternal(manager, form['lead'])) && { external: true }),
      ...(await this.ofCategory(manager, form, ticket)),
      ...(actorLevel && { actorLevel }),
      ...(isGone && { stewardGone: true }),
      ...((await this.hasProof(manager, ticket, action)) && { hasProof: true }),
      ...(action === 'recuse' && keepsStewardOut(ticket, areaStaff, form) && { stewardOut: true }),
    };
  }

  /** Whether a worker has sent a picture. It is asked only where a category needs one to complete a ticket. */
  private async hasProof(manager: EntityManager, ticket: Loaded, action: string): Promise<boolean> {
    if (!ticket.needsAfter || !completing.includes(action)) return false;
    return this.pictures.isSentBy(manager, ticket.id, ticket.workers);
  }

  private async isExternal(manager: EntityManager, lead: unknown): Promise<boolean> {
    if (typeof lead !== 'string' || !isUuid(lead)) return false;
    const found = await manager.query<unknown[]>(`SELECT 1 FROM unit WHERE id = $1 AND kind = 'external'`, [
      lead,
    ]);
    return found.length > 0;
  }

  /**
   * The author of a picture that is to be hidden or shown again.
   * @throws DomainError UNKNOWN_REFERENCE when the viewer may not see its event on this ticket
   */
  private async sentBy(
    manager: EntityManager,
    viewer: Viewer,
    { ticket }: ViewerAccess,
    { action, form }: Transition,
  ): Promise<Pick<ExternalInputs, 'sentBy' | 'sentWith'>> {
    const deed = pictureActionOf(action);
    if (!deed || typeof form['picture'] !== 'string') return {};
    const file = await this.pictures.sentWith(manager, ticket.id, form['picture'], deed === 'show');
    if (!file || !(await this.access.maySee(viewer, ticket.id, file.seq!)))
      throw new DomainError('UNKNOWN_REFERENCE', { field: 'picture' });
    return { sentWith: file.seq!, ...(file.account !== null && { sentBy: file.account }) };
  }
}

/** The viewer's steward team for the place of the ticket. */
const teamOf = ({ memberships }: Viewer, { path }: Loaded): string | undefined =>
  memberships.find(({ kind, area }) => kind === 'steward_team' && path.includes(area))?.unit;

/** The level at which the actor is the authority. */
const levelOf = ({ id }: Pick<Person, 'id'>, { authorities }: AreaStaff): Level | undefined =>
  (Object.keys(authorities) as Level[]).find((level) => authorities[level].some((one) => one.id === id));
