import { kinds, urgencies } from './words.ts';
import { personFields } from '../person/clearance.ts';
import { revealPurposes } from '../person/reason.ts';
import type { FieldOf, FilledIn, Form, ValueOf } from '../kernel/form.ts';
import type { PhrasePurpose } from './phrases.ts';

/**
 * What the forms of a ticket refer to. A person is named by the office they hold (`staff`), as a side of a
 * dispute, or as any person; a picture of the ticket is shown or hidden.
 */
export type TicketRef =
  | 'category'
  | 'building'
  | 'household'
  | 'unit'
  | 'staff'
  | 'side'
  | 'person'
  | 'file'
  | 'ticket'
  | 'task'
  | 'request'
  | 'remark'
  | 'picture'
  | 'hidden_picture';

const words = (label: string, max: number) => ({ type: 'text', label, max }) as const;
const said = (label: string, max: number) => ({ type: 'text', label, max, min: 2, required: true }) as const;
/** A text field that staff may fill with canned answers. */
const phrased = <Text extends FieldOf<'text'>>(phrases: PhrasePurpose, text: Text) => ({ ...text, phrases });
const channel = (label: string) =>
  phrased('channel', { type: 'text', label, max: 100, required: true } as const);

const files = { type: 'ref', ref: 'file', label: '照片', many: true, max: 9 } as const;
const evidence = { ...files, label: '现场照片', min: 1, required: true } as const;
const unit = (label: string) => ({ type: 'ref', ref: 'unit', label }) as const;
const support = (label: string) => ({ ...unit(label), many: true, max: 5 }) as const;
const staff = (label: string) => ({ type: 'ref', ref: 'staff', label }) as const;
const parties = { type: 'either', refs: ['person', 'unit'] } as const;

const kind = { type: 'choice', label: '类型', choices: kinds } as const;
const category = { type: 'ref', ref: 'category', label: '类别' } as const;
const hidden = { type: 'bool', label: '不公开' } as const;
const title = words('标题', 30);
const stars = { type: 'int', label: '评分', min: 1, max: 5 } as const;
const request = { type: 'ref', ref: 'request', label: '申请', required: true } as const;
const remark = { type: 'ref', ref: 'remark', label: '留言', required: true } as const;

/** What a resident says of the result. */
export const verdicts = {
  solved: '已解决',
  partly_solved: '部分解决',
  explained: '认可解释',
  unsolved: '未解决',
} as const;

const returnReasons = {
  not_ours: '不属于我方职责',
  lacks_facts: '情况不清',
  needs_others: '需要其他单位一起办',
  beyond_power: '超出权限',
} as const;
export const holdReasons = {
  funds: '资金未到位',
  season: '受季节限制',
  owners_vote: '等待业主表决',
  approval: '等待审批',
  ownership: '权属未定',
  court: '司法程序中',
  project: '列入工程计划',
} as const;
export type HoldReason = keyof typeof holdReasons;
const declineReasons = {
  outside_area: '不在本辖区',
  other_legal_channel: '应走其他法定渠道',
  already_decided: '已有生效结论',
  nothing_stated: '没有说明事项',
  unlawful: '诉求违法',
} as const;

/** Every form that a row or fact names. Limits are characters, entries or stars. */
export const forms = {
  place: {
    fields: {
      kind: { ...kind, required: true },
      category: { ...category, required: true },
      in_danger: { type: 'bool', label: '有人有危险吗？', required: true },
      today: { type: 'bool', label: '今天必须处理吗？', required: true },
      building: { type: 'ref', ref: 'building', label: '发生在哪栋楼', required: true },
      place: words('具体位置', 100),
      words: words('说明', 1000),
      files,
      private: hidden,
      anonymous: { type: 'bool', label: '匿名' },
      neighbours: { type: 'bool', label: '给邻居看' },
      about: { ...parties, label: '涉及的人员或单位', many: true, max: 5 },
      behalf_name: { ...words('居民姓名', 20), encrypted: true },
      behalf_phone: { type: 'phone', label: '居民电话', encrypted: true },
      behalf_household: { type: 'ref', ref: 'household', label: '居民住址' },
    },
    any: ['words', 'files'],
  },
  steward: {
    fields: { case_steward: { ...staff('跟单管家'), required: true }, words: words('说明', 300) },
  },
  opinion: {
    fields: {
      words: phrased('opinion', said('研判意见', 1000)),
      lead: unit('建议主办'),
      support: support('建议协办'),
      title,
      files,
    },
  },
  dispatch: {
    fields: {
      lead: { ...unit('主办单位'), required: true },
      support: support('协办单位'),
      due: { type: 'datetime', label: '办结期限', after: 'now' },
      words: phrased('dispatch', words('派单要求', 500)),
    },
  },
  evidence: { fields: { words: phrased('result', said('办理结果', 1000)), files: evidence } },
  answer: { fields: { words: phrased('answer', said('答复内容', 1000)), files } },
  reason: { fields: { words: phrased('reason', said('理由', 500)) } },
  return: {
    fields: {
      reason: { type: 'choice', label: '原因', choices: returnReasons, required: true },
      words: phrased('return', said('退单说明', 500)),
      unit: unit('应由谁办'),
    },
  },
  questions: { fields: { words: phrased('ask', said('想请居民补充什么', 500)) } },
  answers: { fields: { words: words('补充说明', 1000), files }, any: ['words', 'files'] },
  hearing: {
    fields: {
      matter: said('协商事项', 500),
      at: { type: 'datetime', label: '时间', after: 'now' },
      place: words('地点', 100),
      reply_by: { type: 'date', label: '最迟答复', after: 'now', required: true },
      host: staff('召集人'),
      seats: {
        type: 'group',
        label: '参加单位',
        fields: { unit: { ...unit('单位'), required: true }, duty: words('职责', 200) },
        many: true,
        min: 1,
        max: 12,
        required: true,
      },
      sides: { type: 'ref', ref: 'side', label: '当事人', many: true, max: 6 },
    },
  },
  position: {
    fields: { attended: { type: 'bool', label: '到场', required: true }, words: words('说明', 1000) },
  },
  resolution: {
    fields: {
      agreed: { type: 'bool', label: '达成一致', required: true },
      words: said('决议内容', 2000),
      lead: unit('主办单位'),
      tasks: {
        type: 'group',
        label: '任务',
        fields: {
          unit: { ...unit('单位'), required: true },
          words: said('说明', 300),
          due: { type: 'date', label: '办结期限', required: true },
        },
        many: true,
        max: 10,
      },
      files,
    },
  },
  minutes: { fields: { words: said('调解记录', 2000), files } },
  verification: {
    fields: {
      way: {
        type: 'choice',
        label: '核验方式',
        choices: { on_site: '现场查看', phone: '电话', documents: '查看材料' },
        required: true,
      },
      words: words('说明', 1000),
      files,
    },
  },
  rating: { fields: { stars, words: words('想说的话', 500), files } },
  ruling: { fields: { words: said('结论说明', 2000), channel: channel('其他救济渠道'), files } },
  extension: {
    fields: {
      due: { type: 'datetime', label: '延到', after: 'due', required: true },
      words: phrased('extension', said('说明', 500)),
    },
  },
  hold: {
    fields: {
      reason: { type: 'choice', label: '原因', choices: holdReasons, required: true },
      review: { type: 'date', label: '复核日期', after: 'now', required: true },
      public_line: { ...words('公示内容', 60), required: true },
      words: words('说明', 500),
    },
  },
  merge: {
    fields: {
      master: { type: 'ref', ref: 'ticket', label: '并入的单', required: true },
      words: words('说明', 300),
    },
  },
  decline: {
    fields: {
      reason: { type: 'choice', label: '原因', choices: declineReasons, required: true },
      words: phrased('decline', said('说明', 500)),
      channel: channel('正确渠道'),
    },
  },
  handover: { fields: { successor: { ...staff('接手人'), required: true }, words: words('说明', 300) } },
  category: {
    fields: {
      kind,
      category,
      urgency: { type: 'choice', label: '紧急程度', choices: urgencies },
      private: hidden,
      title,
      words: words('说明', 300),
    },
    any: ['kind', 'category', 'urgency', 'private', 'title'],
  },
  remark: {
    fields: {
      words: words('留言', 1000),
      files,
      to: {
        type: 'choice',
        label: '谁能看到',
        choices: { all: '所有人', staff: '仅工作人员' },
        required: true,
      },
    },
    any: ['words', 'files'],
  },
  nudge: { fields: { words: words('想说的话', 200) } },
  progress: { fields: { words: phrased('result', said('办理进展', 1000)), files } },
  contact: {
    fields: {
      channel: {
        type: 'choice',
        label: '联系方式',
        choices: { phone: '电话', visit: '上门', message: '留言' },
        required: true,
      },
      reached: { type: 'bool', label: '联系上了', required: true },
      verdict: { type: 'choice', label: '居民怎么说', choices: verdicts },
      words: words('谈话内容', 500),
    },
  },
  task: {
    fields: {
      unit: { ...unit('单位'), required: true },
      words: said('说明', 300),
      due: { type: 'date', label: '完成期限', after: 'now', required: true },
    },
  },
  task_result: {
    fields: {
      task: { type: 'ref', ref: 'task', label: '任务', required: true },
      words: phrased('result', said('说明', 500)),
      files,
    },
  },
  own_rating: {
    fields: {
      verdict: { type: 'choice', label: '解决了吗？', choices: verdicts, required: true },
      stars,
      words: words('说明', 500),
    },
  },
  recusal: { fields: { party: { ...parties, label: '回避对象', required: true }, words: said('说明', 300) } },
  reveal: {
    fields: {
      fields: {
        type: 'choice',
        label: '查看内容',
        choices: personFields,
        many: true,
        min: 1,
        max: 3,
        required: true,
      },
      purpose: { type: 'choice', label: '为了什么', choices: revealPurposes },
      words: said('查看理由', 200),
    },
  },
  decision: { fields: { request, words: words('说明', 300) } },
  refusal: { fields: { request, words: phrased('refusal', said('说明', 300)) } },
  correction: { fields: { remark, words: said('改成', 1000) } },
  retraction: { fields: { remark } },
  hiding: {
    fields: {
      picture: { type: 'ref', ref: 'picture', label: '照片', required: true },
      words: said('屏蔽理由', 300),
    },
  },
  showing: {
    fields: {
      picture: { type: 'ref', ref: 'hidden_picture', label: '照片', required: true },
      words: said('恢复理由', 300),
    },
  },
} as const satisfies Record<string, Form<TicketRef>>;

type Forms = typeof forms;
export type FormName = keyof Forms;

/** A checked form, by its name; empty for an action without a form. */
export type FilledForm<Name extends FormName | undefined> = Name extends FormName
  ? FilledIn<Forms[Name]['fields']>
  : FilledIn<object>;

/** The checked forms by name. */
export type FilledForms = { readonly [Name in FormName]: FilledForm<Name> };

type FieldName = { [Name in FormName]: keyof Forms[Name]['fields'] }[FormName];
type Field<Key extends FieldName> = {
  [Name in FormName]: Forms[Name]['fields'] extends { readonly [K in Key]: infer One } ? One : never;
}[FormName];

/** A checked form whose name is not known, as an event or a request keeps it: any field of any form. */
export type SomeForm = { readonly [Key in FieldName]?: ValueOf<Field<Key>> };
