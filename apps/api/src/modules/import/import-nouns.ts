import { Injectable } from '@nestjs/common';
import {
  invite,
  kernel,
  openCategory,
  openUnit,
  type CategoryDecision,
  type Filled,
  type ImportPlan,
  type InvitationTypes,
  type NewCategory,
  type NewPostPlan,
  type NewUnit,
  type Written as Plan,
} from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.ts';
import { freshIds } from '../../common/columns.ts';
import type { Viewer } from '../../common/viewer.ts';
import { CategoryService } from '../administration/category/category.service.ts';
import { CategoryStore } from '../administration/category/category.store.ts';
import { UnitService } from '../administration/unit/unit.service.ts';
import { UnitStore } from '../administration/unit/unit.store.ts';
import type { NounService } from '../case/noun.service.ts';
import type { SmallTypes } from '../case/store/noun.store.ts';
import { MembershipStore } from '../duty/membership.store.ts';
import { OfficeStore } from '../duty/office.store.ts';
import { randomCode } from '../household/household.codes.ts';
import { InvitationStore } from '../office/invitation/invitation.store.ts';
import { MembershipService } from '../office/membership/membership.service.ts';
import { type Written } from '../org/org.bulk.ts';
import { plantCategories } from '../org/org.categories.ts';
import { OrgTree } from '../org/org.tree.ts';
import { CategoryEntity } from '../org/category.entity.ts';

/** The fields of forms that hold keys of the plan, or ids. */
const REFERENCES = ['area', 'parent', 'community', 'unit'] as const;

/** The ids of what the plan calls by keys. */
class Keys extends Map<string, string> {
  idOf = (key: string): string => this.get(key) ?? key;

  form<Form extends Filled>(form: Filled): Form {
    const ids = REFERENCES.filter((field) => typeof form[field] === 'string').map((field) => [
      field,
      this.idOf(String(form[field])),
    ]);
    return { ...form, ...Object.fromEntries(ids) } as Form;
  }
}

/**
 * Writes what a plan makes of units, categories and posts, in the caller's transaction and under its lock: each is
 * a decision of its noun. What is new is inserted in bulk.
 */
@Injectable()
export class ImportNouns {
  constructor(
    private readonly tree: OrgTree,
    private readonly units: UnitStore,
    private readonly unitService: UnitService,
    private readonly categories: CategoryStore,
    private readonly categoryService: CategoryService,
    private readonly offices: OfficeStore,
    private readonly memberships: MembershipStore,
    private readonly membershipService: MembershipService,
    private readonly invitations: InvitationStore,
    private readonly clock: Clock,
  ) {}

  /** @param areas the ids of new areas by key @throws DomainError any refusal of the nouns */
  async write(
    manager: EntityManager,
    viewer: Viewer,
    { created, units, categories, posts }: ImportPlan,
    areas: ReadonlyMap<string, string>,
    written: Written,
  ): Promise<void> {
    const keys = new Keys(areas);
    for (const { key, kind } of created) if (kind === 'community') await this.plant(manager, keys, key);
    await this.openUnits(manager, viewer, units, keys);
    await this.change(manager, viewer, this.unitService, units.changed, keys);
    await written(units.created.length + units.changed.length);
    await this.openCategories(manager, viewer, categories, keys);
    await this.change(manager, viewer, this.categoryService, categories.changed, keys);
    await written(categories.created.length + categories.changed.length);
    await this.fill(manager, viewer, posts.created, keys);
    await this.change(manager, viewer, this.membershipService, posts.changed, keys);
    await written(posts.created.length + posts.changed.length);
  }

  /** A founded community begins with the categories that every one begins with. */
  private async plant(manager: EntityManager, keys: Keys, key: string): Promise<void> {
    const community = keys.idOf(key);
    await plantCategories(manager, community);
    for (const { id, code } of await manager.findBy(CategoryEntity, { community }))
      keys.set(`${key}/${code}`, id);
  }

  private async openUnits(
    manager: EntityManager,
    { id: by }: Viewer,
    { created }: Plan,
    keys: Keys,
  ): Promise<void> {
    const ids = await freshIds(manager, created.length);
    created.forEach(({ key }, at) => keys.set(key, ids[at]!));
    const forms = created.map(({ form }) => keys.form<NewUnit>(form));
    const areas = await this.tree.some(manager, [...new Set(forms.map(({ area }) => area))]);
    const actor = kernel.actorAs(by, 'administrator' as const);
    const decisions = forms.map((form, at) => {
      const above = form.parent === undefined ? {} : { above: { id: form.parent, isOpen: true, line: [] } };
      const { id, kind, path, isOpen } = areas.get(form.area)!;
      const inputs = { area: { id, kind, path, isOpen }, ...above };
      return openUnit(ids[at]!, form, actor, inputs, this.clock.now());
    });
    await this.units.insertAll(manager, decisions);
  }

  private async openCategories(
    manager: EntityManager,
    viewer: Viewer,
    { created }: Plan,
    keys: Keys,
  ): Promise<void> {
    const ids = await freshIds(manager, created.length);
    created.forEach(({ key }, at) => keys.set(key, ids[at]!));
    const forms = created.map(({ form }) => keys.form<NewCategory>(form));
    const areas = await this.tree.some(manager, [...new Set(forms.map(({ community }) => community))]);
    const actor = kernel.actorAs(viewer.id, 'administrator' as const);
    const decisions: CategoryDecision[] = forms.map((form, at) => {
      const place = { id: ids[at]!, community: form.community, path: areas.get(form.community)!.path };
      const target =
        form.parent === undefined ? {} : { target: { id: form.parent, parent: null, isOpen: true } };
      return openCategory(place, form, actor, target, this.clock.now());
    });
    await this.categories.insertAll(manager, decisions);
    const steps = created.map(({ steps: after = [] }, at) => ({ id: ids[at]!, steps: after }));
    await this.change(manager, viewer, this.categoryService, steps, keys);
  }

  /** Known people are appointed, or join; newcomers are invited. */
  private async fill(
    manager: EntityManager,
    { id: by }: Viewer,
    created: readonly NewPostPlan[],
    keys: Keys,
  ): Promise<void> {
    const posts = created.map((one) => ({
      ...one,
      area: keys.idOf(one.area),
      unit: one.unit && keys.idOf(one.unit),
    }));
    const offices = posts.flatMap(({ person, office, area, deputy, label }) =>
      person === null || office === null ? [] : { person, office, area, deputy, label },
    );
    const members = posts.flatMap(({ person, unit, area, isDefault, memberType, seat, constituency }) =>
      person === null || unit === null
        ? []
        : { person, unit, area, isDefault, memberType, seat, constituency },
    );
    await this.offices.appointAll(manager, offices, by);
    await this.memberships.joinAll(manager, members, by);
    await this.invite(
      manager,
      by,
      posts.filter(({ person }) => person === null),
    );
  }

  private async invite(manager: EntityManager, by: string, posts: readonly NewPostPlan[]): Promise<void> {
    const ids = await freshIds(manager, posts.length);
    const actor = kernel.actorAs(by, 'appointer' as const);
    const all = posts.map((post, at) => ({
      decision: invite(ids[at]!, formOf(post), actor, this.clock.now()),
      invited: { name: post.name, phone: post.phone! },
      code: randomCode('post'),
    }));
    await this.invitations.inviteAll(manager, all);
  }

  /** Takes the steps of cases that there are already, one after the other. */
  private async change<T extends SmallTypes, View>(
    manager: EntityManager,
    viewer: Viewer,
    service: NounService<T, View>,
    changed: Plan['changed'],
    keys: Keys,
  ): Promise<void> {
    for (const { id, steps } of changed)
      for (const { action, form } of steps)
        await service.change(manager, viewer, keys.idOf(id), () => ({ action, form: keys.form(form) }));
  }
}

/** The form of an invitation to a post. */
const formOf = ({
  office,
  unit,
  area,
  deputy,
  label,
  isDefault,
  memberType,
  seat,
  constituency,
}: NewPostPlan): InvitationTypes['forms']['post'] => ({
  area,
  ...(office !== null && { office, ...(deputy && { deputy }), ...(label !== null && { label }) }),
  ...(unit !== null && {
    unit,
    ...(isDefault && { is_default: isDefault }),
    ...(memberType !== null && { member_type: memberType }),
    ...(seat !== null && { seat }),
    ...(constituency !== null && { constituency }),
  }),
});
