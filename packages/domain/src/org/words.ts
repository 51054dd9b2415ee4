/** The area tree, units and offices. */

export const areaKinds = {
  street: '街道',
  community: '社区',
  grid: '网格',
  estate: '小区',
  building: '楼栋',
  entrance: '单元',
  household: '户',
} as const;
export type AreaKind = keyof typeof areaKinds;

export const unitKinds = {
  street: '街道',
  committee: '社区党委',
  grid: '网格党组织',
  branch: '小区党支部',
  building_group: '楼栋党小组',
  steward_team: '红色管家队',
  property: '物业',
  self_governance: '自管会',
  council: '议事会',
  partner: '共建单位',
  external: '外部单位',
} as const;
export type UnitKind = keyof typeof unitKinds;

/** 五方: the parties at a hearing. */
export const fiveParties = [
  'grid',
  'branch',
  'building_group',
  'steward_team',
  'property',
] as const satisfies readonly UnitKind[];

/** Offices: the holder acts for the office's area and everything below. */
export const offices = {
  secretary: '支部书记',
  grid_leader: '网格长',
  committee: '社区党委',
  street: '街道',
  intake: '社区受理员',
  group_leader: '党小组长',
  administrator: '管理员',
  /** A post without rights over tickets, such as 党员中心户 or 小巷总理: its label says which. */
  duty: '岗位',
} as const;
export type Office = keyof typeof offices;

/** Whether an office must have a label: it alone tells one duty from another. */
export const needsLabel = (office: Office): boolean => office === 'duty';

/** What an office is called: by the label that the place gave it, else by its kind. */
export const officeLabel = ({
  office,
  label,
}: {
  readonly office: Office;
  readonly label?: string | null;
}): string => label ?? offices[office];

/**
 * What a person leaves: a steward leaves the team, an office-holder the office, or both. Only posts end; the
 * resident and their account stay.
 */
export const departures = { leave: '离岗', end_of_office: '卸任', all_posts: '全部卸下' } as const;
export type Departure = keyof typeof departures;

/** The effect of each departure, shown when choosing one. */
export const departureEffects: Readonly<Record<Departure, string>> = {
  leave: '离开所在的队伍和单位，职务和账号不变',
  end_of_office: '卸下担任的职务，所在单位和账号不变',
  all_posts: '离开所有单位、卸下所有职务，仍是居民，账号照常使用',
};

/** The office that is the authority at each level of a ticket. */
export const authorityOffice = {
  estate: 'secretary',
  grid: 'grid_leader',
  community: 'committee',
  street: 'street',
} as const;

/** Offices that decide on tickets and appoint others, from the lowest to the highest. */
export const authorities: readonly Office[] = Object.values(authorityOffice);
export const isAuthority = (office: Office): boolean => authorities.includes(office);

/** Offices with rights over the tickets of their area; the others name the head of a group, or administer. */
export const seesArea = (office: Office): boolean => isAuthority(office) || office === 'intake';

/** Offices that hold activities for their area. */
export const holdsActivities = (office: Office): boolean => seesArea(office) || office === 'group_leader';

/** Offices that change the organisation of their area and below: areas, units and categories (docs/adr/0040). */
export const administers = (office: Office): boolean =>
  office === 'administrator' || office === 'committee' || office === 'street';

/** Offices that found communities below their street. */
export const founds = (office: Office): boolean => office === 'administrator' || office === 'street';

/** In which capacity people act on areas, units and categories. */
export const administrationCapacities = { administrator: '管理' } as const;
export type AdministrationCapacity = keyof typeof administrationCapacities;
