import type { Actor as ActorOf } from '../../case/case.ts';

/** Every relation a row or fact may name (workflow.md "Who is who"). */
export const relations = {
  reporter: '点单居民',
  proxy: '代点人',
  neighbour: '邻居',
  endorser: '附议人',
  steward: '红色管家',
  case_steward: '跟单管家',
  authority: '支部书记（或上级）',
  arbiter: '社区党委（或上级）',
  lead: '主办',
  support: '协办',
  intake: '社区受理员',
  verifier: '核验人',
  convenor: '召集人',
  seat: '参会单位',
  side: '当事人',
  caller: '回访人',
  successor: '接手人',
  overseer: '主办的上级',
  supervisor: '督办人',
  former_lead: '原主办',
  outside_arbiter: '其他单位的社区党委（或上级）',
  street: '街道',
  asker: '申请人',
  granter: '批准人',
  upholder: '作出维持结论的上级',
  self: '本人',
  system: '系统',
} as const;
export type Relation = keyof typeof relations;

/** A person in front of a ticket: their relations to it, and the units they act for. */
export type Actor = ActorOf<Relation>;

export { system } from '../../case/case.ts';
