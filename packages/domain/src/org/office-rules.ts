import type { Refusal } from '../kernel/errors.ts';
import { authorities, needsLabel, type AreaKind, type Office, type UnitKind } from './words.ts';

/**
 * Who may hold an office. Where the source texts leave a question open, the community
 * decides.
 */
export interface OfficeRule {
  /** The kinds of area it is held over. */
  readonly areas: readonly AreaKind[];
  /** Holders in one area, not counting deputies. */
  readonly holders: 'one' | 'many';
  /**
   * The office that appoints, over the same area or one above it; levels above that office may appoint too, and
   * an administrator to every office. Null: an administrator alone.
   */
  readonly appointedBy: Office | null;
  /** The holder must be a member of such a unit around the area; empty: no restriction. */
  readonly from: readonly UnitKind[];
}

/**
 * Whether one person may hold two offices: where one area lies within the other, or nowhere. Pairs not listed
 * are open.
 */
export interface DualRule {
  readonly offices: readonly [Office, Office];
  readonly together: 'within' | 'never';
  readonly why: string;
}

export interface OfficeRules {
  readonly offices: Readonly<Record<Office, OfficeRule>>;
  readonly dual: readonly DualRule[];
  /** Members of these units hold no office: they carry out what is decided, or are not residents. */
  readonly barred: readonly UnitKind[];
}

export const officeRules: OfficeRules = {
  offices: {
    street: { areas: ['street'], holders: 'one', appointedBy: null, from: [] },
    committee: { areas: ['community'], holders: 'one', appointedBy: 'street', from: [] },
    grid_leader: { areas: ['grid'], holders: 'one', appointedBy: 'committee', from: [] },
    secretary: { areas: ['estate'], holders: 'one', appointedBy: 'grid_leader', from: [] },
    intake: { areas: ['community'], holders: 'many', appointedBy: 'committee', from: [] },
    group_leader: {
      areas: ['building'],
      holders: 'one',
      appointedBy: 'secretary',
      from: ['self_governance'],
    },
    administrator: { areas: ['street', 'community'], holders: 'many', appointedBy: 'street', from: [] },
    duty: {
      areas: ['community', 'grid', 'estate', 'building', 'entrance'],
      holders: 'many',
      appointedBy: 'secretary',
      from: [],
    },
  },
  dual: [
    { offices: ['grid_leader', 'secretary'], together: 'within', why: '网格员任本网格的支部书记' },
    { offices: ['intake', 'committee'], together: 'never', why: '不予受理由两人决定' },
    { offices: ['intake', 'street'], together: 'never', why: '不予受理由两人决定' },
  ],
  barred: ['property', 'external'],
};

/** An area; `path` holds every area above it and itself. */
export interface PlaceOfOffice {
  readonly id: string;
  readonly kind: AreaKind;
  readonly path: readonly string[];
}

export interface Wanted {
  readonly office: Office;
  readonly area: PlaceOfOffice;
  readonly deputy: boolean;
  /** What it is called there; a person may have several duties of one area, under different labels. */
  readonly label?: string | null;
}

/** The offices and memberships that a person holds already. */
export interface Candidate {
  readonly offices: readonly {
    readonly office: Office;
    readonly area: string;
    readonly path: readonly string[];
    readonly label?: string | null;
  }[];
  readonly units: readonly { readonly kind: UnitKind; readonly area: string }[];
}

const refusal = (code: Refusal['code'], detail: Refusal['detail']): Refusal => ({ code, detail });

/** The first office held that excludes this one. */
function clash({ office, area }: Wanted, { offices }: Candidate, { dual }: OfficeRules): Refusal | null {
  for (const held of offices) {
    const rule = dual.find(
      ({ offices: pair }) => held.office !== office && pair.includes(held.office) && pair.includes(office),
    );
    const isWithin = area.path.includes(held.area) || held.path.includes(area.id);
    if (rule && (rule.together === 'never' || !isWithin))
      return refusal('OFFICES_CLASH', { office: held.office, why: rule.why });
  }
  return null;
}

/** Whether the person belongs to the group from which the office is filled. */
const isFrom = ({ office, area }: Wanted, { units }: Candidate, { offices }: OfficeRules): boolean =>
  offices[office].from.length === 0 ||
  units.some((unit) => offices[office].from.includes(unit.kind) && area.path.includes(unit.area));

function fits(wanted: Wanted, candidate: Candidate, rules: OfficeRules): Refusal | null {
  if (candidate.units.some(({ kind }) => rules.barred.includes(kind)))
    return refusal('NOT_ELIGIBLE', { field: 'person', barred: rules.barred });
  if (!isFrom(wanted, candidate, rules))
    return refusal('NOT_ELIGIBLE', { field: 'person', from: rules.offices[wanted.office].from });
  return clash(wanted, candidate, rules);
}

/** Why an office may not be over an area of its kind; null where it may. */
export function mayBeOver(
  { office, area }: Pick<Wanted, 'office' | 'area'>,
  rules: OfficeRules = officeRules,
): Refusal | null {
  const { areas } = rules.offices[office];
  return areas.includes(area.kind)
    ? null
    : refusal('NOT_ELIGIBLE', { field: 'area', kind: areas[0], kinds: areas });
}

/**
 * Why a person may not hold an office; null where they may. @param isTaken another person holds it there, and
 * not as a deputy
 */
export function mayHold(
  wanted: Wanted,
  candidate: Candidate,
  isTaken: boolean,
  rules: OfficeRules = officeRules,
): Refusal | null {
  const rule = rules.offices[wanted.office];
  const misplaced = mayBeOver(wanted, rules);
  if (misplaced) return misplaced;
  const isSame = ({ office, area, label = null }: Candidate['offices'][number]): boolean =>
    office === wanted.office &&
    area === wanted.area.id &&
    (!needsLabel(office) || label === (wanted.label ?? null));
  if (candidate.offices.some(isSame)) return refusal('OFFICE_TAKEN', { office: wanted.office });
  if (!wanted.deputy && rule.holders === 'one' && isTaken)
    return refusal('OFFICE_TAKEN', { office: wanted.office });
  return fits(wanted, candidate, rules);
}

/**
 * Why a person may not join a unit; null where they may. Members of some units hold no office, so the holder of
 * one does not join them.
 */
export const mayJoin = (
  unit: { readonly kind: UnitKind },
  { offices }: Pick<Candidate, 'offices'>,
  { barred }: OfficeRules = officeRules,
): Refusal | null =>
  barred.includes(unit.kind) && offices.length > 0
    ? refusal('NOT_ELIGIBLE', { field: 'person', barred })
    : null;

/** Whether one office appoints to another: as its appointing level, as a level above that, or as administrator. */
export function appointsTo(held: Office, office: Office, { offices }: OfficeRules = officeRules): boolean {
  const by = offices[office].appointedBy;
  return held === 'administrator' || (by !== null && authorities.indexOf(held) >= authorities.indexOf(by));
}

/** Whether an office appoints to any other. */
export const appointsAny = (held: Office): boolean =>
  (Object.keys(officeRules.offices) as Office[]).some((office) => appointsTo(held, office));

/** Whether the holder of these offices may appoint to another office over that place, and end it. */
export const mayAppoint = (
  held: readonly { readonly office: Office; readonly area: string }[],
  { office, area }: Pick<Wanted, 'office' | 'area'>,
  rules: OfficeRules = officeRules,
): boolean => held.some((one) => area.path.includes(one.area) && appointsTo(one.office, office, rules));

/** Whether an account has a post: an office, or a membership in a unit. */
export const holdsPost = ({
  offices,
  units,
}: {
  readonly [posts in 'offices' | 'units']: readonly unknown[];
}): boolean => offices.length + units.length > 0;

/**
 * Why an account may not set its own name; null where it may. A person with a post acts under a name that the
 * appointing office registers.
 */
export const mayNameSelf = (self: Parameters<typeof holdsPost>[0]): Refusal | null =>
  holdsPost(self) ? refusal('NAME_SET_BY_APPOINTER', { field: 'name' }) : null;

/** The duties that an absent person leaves: their offices, and whether they serve as a steward. */
export interface Duties {
  readonly offices: readonly Omit<Wanted, 'deputy'>[];
  readonly isSteward: boolean;
}

/**
 * Why a person may not deputise for another; null where they may. A steward deputises for stewards. An office
 * needs a deputy who holds a post and could hold that office beside their own.
 */
export function mayStandIn(
  { offices, isSteward }: Duties,
  candidate: Candidate,
  rules: OfficeRules = officeRules,
): Refusal | null {
  if (!holdsPost(candidate)) return refusal('NOT_ELIGIBLE', { field: 'deputy' });
  if (isSteward && !candidate.units.some(({ kind }) => kind === 'steward_team'))
    return refusal('NOT_ELIGIBLE', { field: 'deputy', from: ['steward_team'] });
  for (const office of offices) {
    const refused = fits({ ...office, deputy: true }, candidate, rules);
    if (refused) return { ...refused, detail: { ...refused.detail, field: 'deputy' } };
  }
  return null;
}
