import { DomainError, kernel, type ErrorCode, type Filled } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import type { Clock } from '../../common/clock.ts';
import { isUuid } from '../../common/paging.ts';
import type { Transaction } from '../../common/transaction.ts';
import type { Viewer } from '../../common/viewer.ts';
import type { CaseCard, CaseCards } from './list/case-cards.ts';
import type { CaseBox } from './list/cases.dto.ts';
import type { NounReads } from './noun.queries.ts';
import type { NounStore, SmallTypes } from './store/noun.store.ts';
import type { Transition } from './transition.ts';
import type { Known, MaybeActor } from './view/case-reads.ts';

/** The codes by which the rules say that a case is past an action. */
const past: readonly ErrorCode[] = ['STATE_MOVED_ON', 'TOO_LATE', 'ALREADY_DECIDED'];
const isPast = (error: unknown): boolean => error instanceof DomainError && past.includes(error.code);

/**
 * The transitions of a noun: each locks the case, decides, saves and records, in one transaction and once per
 * idempotency key. The noun says what a viewer is to a case, and what must hold beside its rules.
 */
export abstract class NounService<T extends SmallTypes, View> implements CaseCards {
  constructor(
    protected readonly transaction: Transaction,
    protected readonly store: NounStore<T>,
    protected readonly clock: Clock,
  ) {}

  /** Who may know of the cases, and what they read. */
  protected abstract readonly queries: NounReads<T, View>;

  /** As the queries say it; a noun may narrow it for those who act. */
  protected actorOn(
    manager: EntityManager,
    viewer: Viewer,
    id: string,
    one: T['case'] | undefined,
  ): Promise<MaybeActor<T>> {
    return this.queries.actorOn(manager, viewer, id, one);
  }

  protected view(manager: EntityManager, viewer: Viewer, id: string): Promise<View> {
    return this.queries.view(manager, viewer, id);
  }

  /** Takes the locks that come before that of the case. */
  protected lockFirst(_manager: EntityManager): Promise<void> {
    return Promise.resolve();
  }

  /** The external facts that an action of the viewer needs. Its form is as it was sent. */
  protected inputs(
    _manager: EntityManager,
    _viewer: Viewer,
    _one: T['case'],
    _attempt: Pick<Transition, 'action' | 'form'>,
  ): Promise<T['inputs']> {
    return Promise.resolve({});
  }

  /** Further checks of a decision before it is saved. @throws DomainError */
  protected check(
    _manager: EntityManager,
    _viewer: Viewer,
    _after: T['case'],
    _before: T['case'],
  ): Promise<void> {
    return Promise.resolve();
  }

  /** Only what is listed is read whole. */
  async cardsOf(
    manager: EntityManager,
    viewer: Viewer,
    ids: readonly string[],
    box: CaseBox,
  ): Promise<CaseCard[]> {
    const cards: CaseCard[] = [];
    for (const one of await this.store.find(ids, manager)) {
      const actor = await this.queries.actorOn(manager, viewer, one.id, one);
      const standing = actor && this.standing({ one, actor });
      if (standing && (box === 'open' || standing.awaits !== null))
        cards.push({ ...standing, ...this.queries.cardOf(await this.view(manager, viewer, one.id)) });
    }
    return cards;
  }

  /** When its time is over, and what the viewer may do. */
  private standing({ one, actor }: Known<T>): Omit<CaseCard, 'title' | 'status'> {
    const { machine } = this.store;
    const now = this.clock.now();
    const actions = kernel.actionsFor(machine, { case: one, actor, now });
    const awaited = actions.find((action) => kernel.isAwaited(machine, one.state, action));
    return {
      ...{ id: one.id, due: machine.timerOf(one, now)?.due ?? null },
      ...{ actions: actions.length, awaits: awaited?.label ?? null },
    };
  }

  /** Takes any transition. @throws DomainError any refusal of `act`, NOT_FOUND */
  take(viewer: Viewer, key: string | undefined, id: string, transition: Transition): Promise<View> {
    const body = { [this.store.machine.noun]: id, transition };
    const write = async (manager: EntityManager): Promise<void> =>
      this.move(manager, viewer, await this.locked(manager, viewer, id), transition);
    return this.once(viewer, key, body, write, (manager) => this.view(manager, viewer, id));
  }

  /** Takes an action on a case as it is now, in the caller's transaction. @throws DomainError as `take` */
  async change(
    manager: EntityManager,
    viewer: Viewer,
    id: string,
    formOf: (one: T['case']) => { readonly action: string; readonly form: Filled },
  ): Promise<void> {
    const known = await this.locked(manager, viewer, id);
    await this.move(manager, viewer, known, { ...formOf(known.one), version: known.one.version });
  }

  /** Takes an action without a form on a case as it is now. @throws DomainError NOT_FOUND (also when it is late) */
  protected takeNow(
    viewer: Viewer,
    key: string | undefined,
    body: object,
    id: string,
    action: string,
  ): Promise<View> {
    const write = async (manager: EntityManager): Promise<void> =>
      this.moveNow(manager, viewer, await this.locked(manager, viewer, id), action);
    return this.once(viewer, key, body, write, (manager) => this.view(manager, viewer, id));
  }

  /** Runs a write once; the answer is as things are now, also to a repeated request. */
  protected once<Answer>(
    { id: actor }: Viewer,
    key: string | undefined,
    body: object,
    write: (manager: EntityManager) => Promise<void>,
    answer: (manager: EntityManager) => Promise<Answer>,
  ): Promise<Answer> {
    const work = (manager: EntityManager): Promise<Answer> => write(manager).then(() => answer(manager));
    return this.transaction.once({ actor, key, body }, work, { store: () => null, rebuild: answer });
  }

  /**
   * The case, locked, and what the viewer is to it. It is locked only for those who may know of it: a hidden case
   * costs the queries of a missing one. @throws DomainError NOT_FOUND
   */
  protected async locked(manager: EntityManager, viewer: Viewer, id: string): Promise<Known<T>> {
    if (!isUuid(id)) throw new DomainError('NOT_FOUND');
    await this.lockFirst(manager);
    const [seen] = await this.store.find([id], manager);
    await this.known(manager, viewer, id, seen);
    return this.known(manager, viewer, id, (await this.store.lock(manager, id)) ?? undefined);
  }

  /** Decides, and saves. */
  protected async move(
    manager: EntityManager,
    viewer: Viewer,
    { one, actor }: Known<T>,
    { action, mode, version, form }: Transition,
  ): Promise<void> {
    const inputs = await this.inputs(manager, viewer, one, { action, form });
    const attempt = { action, mode, version, form, inputs };
    const decision = kernel.act(this.store.machine, one, actor, attempt, this.clock.now());
    await this.check(manager, viewer, decision.case, one);
    await this.store.save(manager, one, decision);
  }

  /** Takes an action on a case as it is now, for routes of one action: they name no version. */
  protected async moveNow(
    manager: EntityManager,
    viewer: Viewer,
    known: Known<T>,
    action: string,
    form: Filled = {},
    late: DomainError = new DomainError('NOT_FOUND'),
  ): Promise<void> {
    try {
      await this.move(manager, viewer, known, { action, version: known.one.version, form });
    } catch (error) {
      throw isPast(error) ? late : error;
    }
  }

  /** @throws DomainError NOT_FOUND */
  private async known(
    manager: EntityManager,
    viewer: Viewer,
    id: string,
    one: T['case'] | undefined,
  ): Promise<Known<T>> {
    const actor = await this.actorOn(manager, viewer, id, one);
    if (!one || !actor) throw new DomainError('NOT_FOUND');
    return { one, actor };
  }
}
