import { Injectable } from '@nestjs/common';
import {
  act,
  actedIn,
  beginsProcessing,
  caseStewardOf,
  checkDaily,
  checkSuspended,
  confirmedNear,
  DomainError,
  isAnonymous,
  isOnBehalf,
  needsConsent,
  pictureDeedOf,
  place,
  forms,
  checkForm,
  expire,
  recount,
  type Command,
  type Decision,
  type Filled,
  type FilledForm,
  type ExternalFacts,
  type Level,
  type Now,
  type Placing,
  type TicketEvent,
  type SomeForm,
} from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { freshId } from '../../common/columns.ts';
import { Limits } from '../../common/limits.ts';
import { isUuid } from '../../common/paging.ts';
import { SecurityLog } from '../../common/security.ts';
import { Transaction } from '../../common/transaction.ts';
import { isStaff, type Viewer } from '../../common/viewer.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { FileService } from '../file/file.service.ts';
import { OrgPosts } from '../org/org.posts.ts';
import { OrgQueries, type AreaRow, type CategoryFacts } from '../org/org.queries.ts';
import { keepsStewardOut, placeGiven, TicketAccess, type ViewerAccess } from './access/ticket-access.ts';
import type { TicketView } from './view/ticket.dto.ts';
import type { ReadMark } from './view/ticket-event.dto.ts';
import { TicketAdmission } from './access/ticket-admission.ts';
import { TicketClaims } from './claim/ticket-claims.service.ts';
import { TicketQueries } from './view/ticket.queries.ts';
import { TicketLinks } from './links/ticket-links.ts';
import { TicketReferences } from './access/ticket-references.ts';
import { TicketReveals } from './access/ticket-reveals.ts';
import type { Transition } from './access/transition.ts';
import { TicketStore, type Loaded, type Written } from './store/ticket.store.ts';

/** Reading a ticket also marks its notices as read. */
const READ = `UPDATE notice SET read_at = $4 WHERE account = $1 AND "case" = $2 AND seq <= $3 AND read_at IS NULL`;

const fileIds = ({ files }: SomeForm): readonly string[] => files ?? [];

/** The write operations of a ticket. Each is load → decide → save → record in one transaction. */
@Injectable()
export class TicketService {
  constructor(
    private readonly transaction: Transaction,
    private readonly access: TicketAccess,
    private readonly store: TicketStore,
    private readonly links: TicketLinks,
    private readonly claims: TicketClaims,
    private readonly references: TicketReferences,
    private readonly reveals: TicketReveals,
    private readonly queries: TicketQueries,
    private readonly org: OrgQueries,
    private readonly posts: OrgPosts,
    private readonly files: FileService,
    private readonly jobs: Jobs,
    private readonly limits: Limits,
    private readonly admission: TicketAdmission,
    private readonly security: SecurityLog,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError a form's code, NOT_ANONYMOUS, CATEGORY_NOT_OF_KIND, UNKNOWN_REFERENCE, NOT_RELATED (on
   * behalf, by a resident), TOO_OFTEN (anonymously), STRANGER_CAP, SUSPENDED
   */
  async place(viewer: Viewer, key: string | undefined, body: Filled): Promise<TicketView> {
    const intent = { actor: viewer.id, key, body: { place: body } };
    return this.transaction.once(
      isAnonymous(body) ? await this.claims.admit(viewer, intent) : intent,
      async (manager) => {
        await this.posts.lockAssignmentsShared(manager);
        const now = this.clock.now();
        const form = checkForm(forms.place, body, { now: now.at });
        await this.admission.check(manager, viewer, form);
        const community = (await this.org.communityAt(viewer, form.building, manager)) ?? viewer.community;
        await this.references.check(manager, community, 'place', form);
        const { placing, area } = await this.placing(manager, viewer, community, form);
        const placed = place(form, placing, now);
        const decision = signed(placed, viewer, { ...placed.case, path: area.path });
        const ticket = await this.store.insert(
          manager,
          decision,
          { path: area.path, ...writtenIn(form) },
          now,
        );
        await this.finish(manager, viewer, ticket, decision);
        const claimCode = await this.claims.issue(manager, ticket);
        return { ...(await this.queries.view(manager, viewer, ticket)), ...(claimCode && { claimCode }) };
      },
      this.queries.again(viewer),
    );
  }

  /**
   * Takes any transition or fact.
   * @throws DomainError any refusal of `act`, NOT_FOUND, UNKNOWN_REFERENCE, CONSENT_NEEDED
   */
  async transition(
    viewer: Viewer,
    key: string | undefined,
    id: string,
    transition: Transition,
  ): Promise<TicketView> {
    if (beginsProcessing(transition.action) && needsConsent(viewer.consent))
      throw new DomainError('CONSENT_NEEDED');
    if (transition.action === 'endorse') {
      checkSuspended(viewer, {});
      await this.limits.take('endorse.day', viewer.id);
    }
    return this.transaction.once(
      { actor: viewer.id, key, body: { id, transition } },
      async (manager) => {
        const after = await this.apply(manager, viewer, id, transition);
        return this.queries.view(manager, viewer, after);
      },
      this.queries.again(viewer),
    );
  }

  /** The four steps, for a person. */
  async apply(manager: EntityManager, viewer: Viewer, id: string, transition: Transition): Promise<Loaded> {
    await this.posts.lockAssignmentsShared(manager);
    await this.links.lock(manager, id, transition);
    const access =
      (await this.access.loadFor(manager, viewer, id)) ??
      (await this.access.asNeighbour(manager, viewer, id, transition.action));
    if (!access) throw new DomainError('NOT_FOUND');
    const now = this.clock.now();
    checkDaily(
      transition.action,
      await this.store.events.doneToday(manager, id, viewer.id, transition.action, now.at),
    );
    const given = {
      ...(await this.given(manager, viewer, access, transition)),
      ...(await this.sentBy(manager, viewer, access, transition)),
      ...(transition.action === 'reveal' && {
        looks: await this.reveals.spent(manager, viewer, access.ticket),
      }),
    };
    const master = await this.links.masterOf(manager, viewer, access.ticket, transition);
    const decision = signed(
      await this.decide(manager, access, { ...transition, given, linked: master }, now),
      viewer,
      access.ticket,
    );
    this.reveals.check(decision.event);
    await this.references.checkAll(manager, access, transition.action, decision.event.form);
    const after = await this.store.save(manager, access.ticket, decision, now);
    await this.finish(manager, viewer, after, decision);
    await this.links.follow(manager, access.ticket, after);
    return after;
  }

  /**
   * Stores how far the viewer has read, and marks the notices up to there. Never beyond the last event, never
   * backwards.
   * @throws DomainError NOT_FOUND
   */
  markRead(viewer: Viewer, id: string, seq: number): Promise<ReadMark> {
    return this.transaction.run(async (manager) => {
      const access = await this.access.loadFor(manager, viewer, id);
      if (!access) throw new DomainError('NOT_FOUND');
      await manager.query(READ, [viewer.id, id, seq, new Date(this.clock.at())]);
      // A hearing participant reads only part of the ticket: a stored mark would claim more.
      if (access.scope === 'hearing') return { seq: Math.min(seq, access.ticket.seq) };
      const [mark] = await manager.query<[ReadMark]>(
        `INSERT INTO case_read ("case", account, seq) VALUES ($1, $2, $3)
         ON CONFLICT ("case", account) DO UPDATE SET seq = greatest(case_read.seq, excluded.seq) RETURNING seq`,
        [id, viewer.id, Math.min(seq, access.ticket.seq)],
      );
      return mark;
    });
  }

  /** The four steps, for an expired clock. False when none has expired: then the due time is cached again. */
  async expire(manager: EntityManager, id: string): Promise<boolean> {
    const kept = await this.store.lock(manager, id);
    if (!kept) return false;
    const now = this.clock.now();
    const ticket = { ...kept, clocks: recount(kept.clocks, now) };
    const areaStaff = await this.access.areaStaffOf(manager, ticket, null);
    const decision = expire(ticket, placeGiven(ticket, areaStaff), now);
    if (!decision) return this.store.rewrite(manager, kept, ticket, now).then(() => false);
    await this.store.save(manager, kept, decision, now);
    await this.jobs.add(manager, 'notice', { case: id, seq: decision.event.seq });
    return true;
  }

  /** Makes the sweep check every running clock after the calendar has changed. */
  async countAnew(manager: EntityManager): Promise<void> {
    const now = new Date(this.clock.at());
    await manager.query(`UPDATE cases SET due_at = $1 WHERE state <> 'closed' AND due_at > $1`, [now]);
  }

  /** A writer who came too late is told who has the ticket now. */
  private async decide(
    manager: EntityManager,
    access: ViewerAccess,
    attempt: Command,
    now: Now,
  ): Promise<Decision> {
    const { ticket, actor } = access;
    try {
      return act(ticket, actor, attempt, now);
    } catch (error) {
      const isLate =
        error instanceof DomainError && ['STATE_MOVED_ON', 'VERSION_MOVED_ON'].includes(error.code);
      if (!isLate) throw error;
      throw new DomainError(error.code, {
        state: ticket.state,
        version: ticket.version,
        holder: await this.queries.holder(manager, access),
      });
    }
  }

  private async given(
    manager: EntityManager,
    viewer: Viewer,
    { ticket, areaStaff, actor }: ViewerAccess,
    { action, form }: Transition,
  ): Promise<ExternalFacts> {
    const team = viewer.memberships.find(
      ({ kind, area }) => kind === 'steward_team' && ticket.path.includes(area),
    )?.unit;
    const lead = form['lead'];
    const [external] =
      typeof lead === 'string' && isUuid(lead)
        ? await manager.query<unknown[]>(`SELECT 1 FROM unit WHERE id = $1 AND kind = 'external'`, [lead])
        : [];
    const actorLevel = (Object.keys(areaStaff.authorities) as Level[]).find((level) =>
      areaStaff.authorities[level].some(({ id }) => id === actor.id),
    );
    return {
      ...placeGiven(ticket, areaStaff),
      ...(team ? { team } : {}),
      ...(external ? { external: true } : {}),
      ...(await this.categoryFacts(manager, form, ticket.category)),
      ...(actorLevel ? { actorLevel } : {}),
      ...(ticket.caseSteward !== null && caseStewardOf(ticket, areaStaff) === null
        ? { stewardGone: true as const }
        : {}),
      ...(action === 'recuse' && keepsStewardOut(ticket, areaStaff, form)
        ? { stewardOut: true as const }
        : {}),
    };
  }

  /** The external facts of the category that a form names, or that stays with a new kind. */
  private async categoryFacts(
    manager: EntityManager,
    { kind, category }: Filled | SomeForm,
    current?: string,
  ): Promise<CategoryFacts | undefined> {
    const code = category ?? (kind === undefined ? undefined : current);
    return typeof code === 'string' ? this.org.categoryFacts(code, manager) : undefined;
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
  ): Promise<Pick<ExternalFacts, 'sentBy' | 'sentWith'>> {
    const deed = pictureDeedOf(action);
    if (!deed || typeof form['picture'] !== 'string') return {};
    const file = await this.files.sentWith(manager, ticket.id, form['picture'], deed === 'show');
    if (!file || !(await this.access.maySee(viewer, ticket.id, file.seq!)))
      throw new DomainError('UNKNOWN_REFERENCE', { field: 'picture' });
    return { sentWith: file.seq!, ...(file.account !== null && { sentBy: file.account }) };
  }

  private async placing(
    manager: EntityManager,
    viewer: Viewer,
    community: string,
    form: FilledForm<'place'>,
  ): Promise<{ placing: Placing; area: AreaRow }> {
    const onBehalf = isOnBehalf(form);
    if (onBehalf && !isStaff(viewer)) throw new DomainError('NOT_RELATED', { field: 'behalf_name' });
    const area = await this.org.area(form.building, manager);
    const estate = area && (await this.org.estateOf(area, manager));
    if (!area || !estate) throw new DomainError('UNKNOWN_REFERENCE', { field: 'building' });
    const areaStaff = await this.access.areaStaffOf(manager, area, null);
    const id = await freshId(manager);
    const by = isAnonymous(form) ? null : viewer.id;
    const reporter = onBehalf ? null : by;
    const household = onBehalf
      ? (form.behalf_household ?? null)
      : by && (confirmedNear(viewer.homes, area.path)[0]?.household.id ?? null);
    const about = form.about ?? [];
    const placing: Placing = {
      id,
      by,
      units: by ? viewer.units : [],
      reporter,
      household,
      estate,
      community,
      aboutStaff: await this.org.isStaffAmong(peopleIn(form), this.clock.at(), manager),
      given: {
        ...placeGiven(
          {
            reporter,
            household,
            about,
            formerReporters: [],
            otherHouseholds: [],
            placedAt: this.clock.at(),
            recused: [],
            endorsements: [],
            hearings: [],
          },
          areaStaff,
        ),
        ...(await this.categoryFacts(manager, form)),
      },
    };
    return { placing, area };
  }

  /** Attaches pictures and queues notices in the event's own transaction. */
  private async finish(
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
    await this.jobs.add(manager, 'notice', { case: id, seq: event.seq });
    if (event.action === 'reveal')
      await this.security.record(manager, { kind: 'revealed', account: viewer.id, what: number });
  }

  private async changePictures(
    manager: EntityManager,
    id: string,
    { action, form }: TicketEvent,
  ): Promise<void> {
    const deed = pictureDeedOf(action);
    if (deed === 'hide_of_remark') await this.files.hideOf(manager, id, Number(form.remark));
    else if (deed) await this.files.setHidden(manager, id, form.picture!, deed === 'hide');
  }
}

/** Adds the office or post of the actor to the decision; none for anonymous actors. */
const signed = (decision: Decision, viewer: Viewer, ticket: Parameters<typeof actedIn>[2]): Decision => ({
  ...decision,
  event: {
    ...decision.event,
    office: decision.event.by === null ? null : actedIn(decision.event.as, viewer, ticket),
  },
});

const peopleIn = ({ about = [] }: SomeForm): string[] =>
  about.flatMap((party) => ('person' in party ? [party.person] : []));

const writtenIn = (form: SomeForm): Omit<Written, 'path'> => {
  const { place: where, words, behalf_name: name, behalf_phone: phone } = form;
  return { place: where ?? null, words: words ?? null, behalf: name || phone ? { name, phone } : null };
};
