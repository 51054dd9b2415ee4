import type { UnitKind } from '@sandan/domain';

interface UnitPlan {
  readonly key: string;
  readonly kind: UnitKind;
  readonly name: string;
  readonly area: string;
}

export const unit = (key: string, kind: UnitKind, name: string, area: string): UnitPlan => ({
  key,
  kind,
  name,
  area,
});

export const units: readonly UnitPlan[] = [
  unit('street', 'street', '幸福街道办', 'street'),
  unit('committee', 'committee', '幸福里社区党委', 'community'),
  unit('grid1', 'grid', '第一网格党组织', 'grid1'),
  unit('grid2', 'grid', '第二网格党组织', 'grid2'),
  unit('branch', 'branch', '幸福里小区党支部', 'xfl'),
  unit('branch-hfy', 'branch', '和风苑党支部', 'hfy'),
  unit('branch-czy', 'branch', '翠竹园党支部', 'czy'),
  unit('group', 'building_group', '幸福里3栋党小组', 'xfl-3'),
  unit('group1', 'building_group', '幸福里1栋党小组', 'xfl-1'),
  unit('team', 'steward_team', '幸福里红色管家队', 'xfl'),
  unit('team-hfy', 'steward_team', '和风苑红色管家队', 'hfy'),
  unit('team-czy', 'steward_team', '翠竹园红色管家队', 'czy'),
  unit('property', 'property', '幸福物业', 'xfl'),
  unit('property-hfy', 'property', '和风物业', 'hfy'),
  unit('property-czy', 'property', '翠竹物业', 'czy'),
  unit('selfgov', 'self_governance', '幸福里小区自管会', 'xfl'),
  unit('council', 'council', '幸福里小区议事会', 'xfl'),
  unit('partner', 'partner', '向阳口腔诊所', 'community'),
  unit('canteen', 'partner', '幸福里长者食堂', 'community'),
  unit('hotline', 'external', '12345 热线', 'community'),
  unit('police', 'external', '幸福派出所', 'community'),
  unit('power', 'external', '供电服务站', 'street'),
  unit('other-branch', 'branch', '望江花园党支部', 'wj'),
  unit('other-team', 'steward_team', '望江红色管家队', 'wj'),
  unit('other-property', 'property', '望江物业', 'wj'),
];
