import type { MembershipFacts } from '../membership/facts.ts';
import { factsFormOf } from '../membership/facts.ts';
import { mayAdministerIn } from '../org/areas.ts';
import { needsLabel, officeLabel } from '../org/words.ts';
import { readName } from '../person/contact.ts';
import type { PlannedAreas } from './area-plan.ts';
import { changedFacts } from './facts.ts';
import type { Known, KnownPost } from './known.ts';
import type { Noting, Refused } from './noting.ts';
import { headerOf } from './noting.ts';
import type { PlannedRow, Written } from './planned.ts';
import { PostBook, type PostPlace } from './post-book.ts';
import { fault } from './problems.ts';
import type { ReadWorkbook } from './sheets.ts';
import { fullNameIn, liesIn, pathOf } from './tree.ts';
import type { PlannedUnits } from './unit-plan.ts';
import { wantedPosts, type WantedPost } from './wanted-posts.ts';

/** A post that is filled: by appointing or joining a known person, or by inviting a newcomer. */
export interface NewPostPlan extends Omit<KnownPost, 'id' | 'phone' | 'isUnnumbered'> {
  /** The number of a newcomer. */
  readonly phone: string | null;
}

/** The facts of a post that a row tells nothing about. */
const nothing: MembershipFacts = { isDefault: false, memberType: null, seat: null, constituency: null };
const factNames = Object.keys(nothing) as (keyof MembershipFacts)[];

/** Puts the rows on people and stewards among the posts that there are. */
class PostPlanning {
  readonly rows: PlannedRow[] = [];
  readonly created: NewPostPlan[] = [];
  readonly changed: { id: string; steps: Written['changed'][number]['steps'] }[] = [];
  private readonly book: PostBook;
  private readonly areas: PlannedAreas;
  private readonly units: PlannedUnits;
  private readonly known: Known;
  private readonly noting: Noting;
  /** The rows that speak of a post. */
  private readonly rowOf = new Map<string, number>();

  constructor(known: Known, areas: PlannedAreas, units: PlannedUnits, noting: Noting) {
    this.known = known;
    this.areas = areas;
    this.units = units;
    this.noting = noting;
    this.book = new PostBook(known, areas, units.book);
  }

  run(workbook: ReadWorkbook): void {
    for (const one of wantedPosts(workbook)) this.put(one);
  }

  private put(one: WantedPost): void {
    const refused = this.shape(one);
    if (refused) this.noting.note(one, ...refused);
    else if (one.code === null) this.byPlace(one);
    else this.byCode(one, one.code);
  }

  /** What only an office or only a membership has. */
  private shape(one: WantedPost): Refused | null {
    if (one.code !== null || one.sheet === 'stewards') return null;
    const { office, unit, deputy, label, facts } = one;
    if (office !== null && unit !== null) return ['unit', fault('office_or_unit')];
    if (office === null && unit === null) return ['office', fault('post_missing')];
    if (office !== null && needsLabel(office) && label === null)
      return ['label', fault('label_missing', officeLabel({ office }))];
    const [foreign] =
      office === null
        ? [deputy !== null && 'deputy', label !== null && 'label'].filter((name) => name !== false)
        : factNames.filter((name) => facts[name] !== undefined);
    if (foreign === undefined) return null;
    const kind = office === null ? 'only_for_office' : 'only_for_unit';
    return [foreign, fault(kind, headerOf(one.sheet, foreign))];
  }

  /** A row with a code tells facts of a membership; what a post is does not change. */
  private byCode(one: WantedPost, code: string): void {
    const post = this.known.posts.find(({ id }) => id === code);
    if (!post) this.noting.note(one, 'code', fault('unknown_code'));
    else this.keep(one, post, this.differs(one, post));
  }

  private differs(one: WantedPost, post: KnownPost): Refused | null {
    if (one.name !== post.name) return ['name', fault('other_person')];
    if (one.phone !== null && one.phone !== post.phone) return ['phone', fault('other_person')];
    const area = this.areas.tree.byId(post.area) ?? null;
    const unit = post.unit === null ? null : (this.units.book.byId(post.unit)?.name ?? null);
    const wrong = Object.entries({
      office: one.office !== null && one.office !== post.office,
      unit: one.unit !== null && one.unit !== unit,
      [this.deepest(one)]: !liesIn(area, one.names),
      deputy: one.deputy !== null && one.deputy !== post.deputy,
      label: one.label !== null && one.label !== post.label,
      ...(post.office !== null && Object.fromEntries(Object.keys(one.facts).map((name) => [name, true]))),
    }).find(([, isOther]) => isOther);
    return wrong ? [wrong[0], fault('is_fixed', headerOf(one.sheet, wrong[0]))] : null;
  }

  /** The column of the deepest place that a row names. */
  private deepest({ names }: WantedPost): string {
    return Object.keys(names).at(-1) ?? 'community';
  }

  /** A post that there is already: what a unit knows of the member may be told anew. */
  private keep(one: WantedPost, post: KnownPost, refused: Refused | null = null): void {
    const changed = changedFacts<MembershipFacts>(post, one.facts);
    const [column] = Object.keys(changed);
    const wrong = refused ?? this.twice(one, post.id) ?? this.mayTell(post, column);
    if (wrong) {
      this.noting.note(one, ...wrong);
      return;
    }
    const { isDefault, memberType, seat, constituency } = { ...post, ...one.facts };
    const form = factsFormOf({ isDefault, memberType, seat, constituency });
    if (column !== undefined) this.changed.push({ id: post.id, steps: [{ action: 'tell', form }] });
    const { sheet } = one;
    this.rows.push({ sheet, change: column === undefined ? 'left' : 'changed', words: `修改 ${post.name}` });
  }

  private twice(one: WantedPost, key: string): Refused | null {
    const before = this.rowOf.get(key);
    if (before !== undefined) return ['name', fault('twice_in_file', before)];
    this.rowOf.set(key, one.number);
    return null;
  }

  /** An invitation that was sent stays as it is, and people tell no facts of themselves. */
  private mayTell(post: KnownPost, column: string | undefined): Refused | null {
    if (column === undefined) return null;
    if (post.person === null) return [column, fault('is_fixed', headerOf('people', column))];
    return post.person === this.known.importer.id ? [column, fault('not_yourself')] : null;
  }

  private byPlace(one: WantedPost): void {
    const place = this.book.place(one);
    if ('fault' in place) {
      if (place.fault) this.noting.note(one, place.column, place.fault);
      return;
    }
    const post = this.book.held(one, place);
    if (post) this.keep(one, post, this.differsBeside(one, post));
    else this.fill(one, place);
  }

  private differsBeside({ sheet, deputy }: WantedPost, post: KnownPost): Refused | null {
    return deputy === null || deputy === post.deputy
      ? null
      : ['deputy', fault('is_fixed', headerOf(sheet, 'deputy'))];
  }

  private fill(one: WantedPost, place: PostPlace): void {
    const refused = this.refuse(one, place);
    if (refused) {
      this.noting.note(one, ...refused);
      return;
    }
    const person = this.book.personOf(one);
    const { office, label, phone, sheet } = one;
    const name = readName(one.name)!;
    const post: NewPostPlan = {
      ...{ person: person?.id ?? null, name, phone: person ? null : phone },
      ...{ office, unit: place.unit?.key ?? null, area: place.area.key },
      ...{ deputy: one.deputy ?? false, label, ...nothing, ...one.facts },
    };
    this.book.fill(post, one.number);
    this.created.push(post);
    const what = place.unit ? place.unit.name : officeLabel({ office: office!, label });
    const where = place.unit?.area === place.area ? '' : `（${fullNameIn(place.area)}）`;
    this.rows.push({
      sheet,
      change: 'created',
      words: `${person ? '任命' : '邀请'} ${name} ${what}${where}`,
    });
  }

  private refuse(one: WantedPost, place: PostPlace): Refused | null {
    if (one.phone === null) return ['phone', fault('phone_missing')];
    if (readName(one.name) === null) return ['name', fault('not_a_name', headerOf(one.sheet, 'name'))];
    return (
      this.twice(one, JSON.stringify([one.phone, one.name, this.book.keyOf(one, place)])) ??
      this.mayFill(one, place) ??
      this.book.refuse(one, place)
    );
  }

  private mayFill({ office }: WantedPost, { unit, area }: PostPlace): Refused | null {
    const { offices } = this.known.importer;
    if (unit) {
      const path = pathOf(unit.area).map(({ key }) => key);
      return mayAdministerIn(offices, path) ? null : ['unit', fault('unit_unknown', unit.name)];
    }
    return this.book.mayAppoint(office!, area)
      ? null
      : ['office', fault('may_not_fill', officeLabel({ office: office! }))];
  }
}

/** Posts as a workbook leaves them. */
export interface PlannedPosts {
  readonly rows: readonly PlannedRow[];
  readonly created: readonly NewPostPlan[];
  readonly changed: Written['changed'];
}

/** What the rows of a workbook make of the posts that people hold. */
export function planPosts(
  known: Known,
  workbook: ReadWorkbook,
  areas: PlannedAreas,
  units: PlannedUnits,
  noting: Noting,
): PlannedPosts {
  const planning = new PostPlanning(known, areas, units, noting);
  planning.run(workbook);
  return planning;
}
