import { mayAppoint, mayHold, mayJoin, type Candidate, type PlaceOfOffice } from '../org/office-rules.ts';
import type { Refusal } from '../kernel/errors.ts';
import { areaKinds, needsLabel, officeLabel, type AreaKind, type Office } from '../org/words.ts';
import type { PlannedAreas } from './area-plan.ts';
import type { Known, KnownPerson, KnownPost } from './known.ts';
import type { Refused } from './noting.ts';
import { fault, type Fault } from './problems.ts';
import { communityOf, pathOf, type Node } from './tree.ts';
import type { UnitBook, UnitNode } from './unit-book.ts';
import type { WantedPost } from './wanted-posts.ts';

/** Where a post is: the area over which it is held or that it serves, and the unit of a membership. */
export interface PostPlace {
  readonly area: Node;
  readonly unit: UnitNode | null;
}

type Found = PostPlace | { readonly fault: Fault | null; readonly column: string };
type Filled = Omit<KnownPost, 'id' | 'isUnnumbered'>;

const placeOf = (node: Node): PlaceOfOffice => ({
  ...{ id: node.key, kind: node.kind },
  path: pathOf(node).map(({ key }) => key),
});

/** The posts that people hold, as an import will leave them. */
export class PostBook {
  private readonly known: Known;
  private readonly areas: PlannedAreas;
  private readonly units: UnitBook;
  private readonly filled: (Filled & { readonly row: number })[] = [];
  private readonly candidates: Map<string, Candidate>;
  private readonly byKey: Map<string, KnownPost[]>;

  constructor(known: Known, areas: PlannedAreas, units: UnitBook) {
    this.known = known;
    this.areas = areas;
    this.units = units;
    this.candidates = new Map(known.people.map((person) => [person.id, person]));
    this.byKey = Map.groupBy(known.posts, postKey);
  }

  /** Finds the area and the unit that a row names. */
  place(one: WantedPost): Found {
    const found = this.areas.places.at(one.names);
    if (!('area' in found)) return found;
    return one.office === null ? this.membership(one, found.area) : { area: found.area, unit: null };
  }

  /** A place that lies around the unit only says where the unit is: it serves its own area then. */
  private membership(one: WantedPost, at: Node): Found {
    const found = one.unit === null ? this.units.team(at) : this.units.find(one.unit, at);
    if (!('unit' in found)) return { fault: found.fault, column: 'unit' };
    const { unit } = found;
    if (one.sheet === 'stewards' && unit.kind !== 'steward_team')
      return { fault: fault('not_a_team', unit.name), column: 'unit' };
    return { unit, area: pathOf(at).includes(unit.area) ? at : unit.area };
  }

  /** A post by what it is and where. Duties of one area differ by their label. */
  keyOf({ office, label }: WantedPost, { area, unit }: PostPlace): string {
    return postKey({ office, label, area: area.key, unit: unit?.key ?? null });
  }

  /** The post that the person of a row holds already, or is invited to: by their number, else by their name. */
  held(one: WantedPost, place: PostPlace): KnownPost | undefined {
    const same = this.byKey.get(this.keyOf(one, place)) ?? [];
    return same.find(
      ({ name, phone, isUnnumbered }) =>
        name === one.name && (isUnnumbered || one.phone === null || phone === one.phone),
    );
  }

  /** The person with a post who has the number and the name of a row: family members may share a number. */
  personOf({ phone, name }: WantedPost): KnownPerson | undefined {
    return this.known.people.find((person) => person.phone === phone && person.name === name);
  }

  mayAppoint(office: Office, area: Node): boolean {
    return mayAppoint(this.known.importer.offices, { office, area: placeOf(area) });
  }

  /** Why the person of a row may not have a post, by the rules of office. */
  refuse(one: WantedPost, place: PostPlace): Refused | null {
    const person = this.personOf(one);
    const isOther = !person && this.known.people.some(({ phone }) => phone === one.phone);
    if (isOther) return ['name', fault('other_name')];
    if (person && person.id === this.known.importer.id) return ['name', fault('not_yourself')];
    const community = communityOf(place.area);
    if (person && community && community.key !== person.community)
      return ['name', fault('in_other_community')];
    const refusal = this.refusal(one, place, person && this.candidates.get(person.id));
    return refusal && this.told(refusal, one);
  }

  private refusal(
    { office, deputy, label }: WantedPost,
    { area, unit }: PostPlace,
    candidate: Candidate | undefined,
  ): Refusal | null {
    if (office === null) return candidate ? mayJoin(unit!, candidate) : null;
    const wanted = { office, area: placeOf(area), deputy: deputy ?? false, label };
    const isTaken = this.isTaken(office, area);
    if (candidate) return mayHold(wanted, candidate, isTaken);
    const invited = this.filled.some((one) => one.office === office && one.area === area.key && !one.deputy);
    return mayHold(wanted, newcomerTo(wanted), isTaken || invited);
  }

  private isTaken(office: Office, { key }: Node): boolean {
    const all: readonly Filled[] = [...this.known.posts, ...this.filled];
    return all.some((one) => one.person !== null && one.office === office && one.area === key && !one.deputy);
  }

  private told({ code, detail = {} }: Refusal, { office }: WantedPost): Refused {
    const label = office === null ? '' : officeLabel({ office });
    if (code === 'OFFICE_TAKEN') return ['office', fault('office_taken', label)];
    if (code === 'OFFICES_CLASH') {
      const { office: held, why } = detail as { readonly office: Office; readonly why: string };
      return ['office', fault('offices_clash', officeLabel({ office: held }), why)];
    }
    const { kinds } = detail as { readonly kinds?: readonly AreaKind[] };
    return kinds
      ? [
          'office',
          fault(
            'office_elsewhere',
            label,
            kinds.map((kind) => areaKinds[kind]),
          ),
        ]
      : ['name', fault('not_eligible')];
  }

  /** Fills a post: further rows find it filled. */
  fill(post: Filled, row: number): void {
    this.filled.push({ ...post, row });
    const { person, office, area, unit, label } = post;
    const candidate = person === null ? undefined : this.candidates.get(person);
    if (!candidate) return;
    const node = this.areas.tree.byId(area)!;
    const path = pathOf(node).map(({ key }) => key);
    const { kind } = this.units.byId(unit ?? '') ?? {};
    this.candidates.set(person!, {
      offices: [...candidate.offices, ...(office === null ? [] : [{ office, area, path, label }])],
      units: [...candidate.units, ...(kind === undefined ? [] : [{ kind, area }])],
    });
  }
}

/** A newcomer is checked by the rules of office when they take the post up: until then they fit. */
const newcomerTo = ({ area }: { readonly area: PlaceOfOffice }): Candidate => ({
  offices: [],
  units: [{ kind: 'self_governance', area: area.id }],
});

function postKey({
  office,
  unit,
  area,
  label,
}: Pick<KnownPost, 'office' | 'unit' | 'area' | 'label'>): string {
  return JSON.stringify([office, unit, area, office !== null && needsLabel(office) ? label : null]);
}
