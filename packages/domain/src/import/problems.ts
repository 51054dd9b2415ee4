import { columnLetters } from './cells.ts';

const list = (some: readonly string[]): string => some.join('、');
const quoted = (text: string): string => `「${text.length > 20 ? `${text.slice(0, 20)}…` : text}」`;

/** What can be wrong with a workbook: one sentence each, which says what to do. */
export const problemSentences = {
  missing_sheet: (known: readonly string[]) => `没有找到要导入的工作表，请用模板里的工作表：${list(known)}`,
  unknown_sheet: (name: string) => `系统不认识工作表${quoted(name)}，请删掉，或改成模板里的名称`,
  sheet_twice: (name: string) => `工作表${quoted(name)}有两张，请合成一张`,
  missing_column: (header: string) => `缺少${quoted(header)}这一列，请按模板补上`,
  unknown_column: (header: string) => `系统不认识${quoted(header)}这一列，请删掉，或改成模板里的列名`,
  column_twice: (header: string) => `${quoted(header)}这一列有两个，请留一个`,
  no_header: () => '这一列有内容但没有列名，请按模板补上列名',
  merged: () => '这里的单元格是合并的，请取消合并，每一格都填上',
  formula: () => '这里是公式，请换成算好的数（复制后选择性粘贴为数值）',
  error: () => '这里是表格软件的错误值，请改成实际内容',
  missing: (header: string) => `${quoted(header)}没有填`,
  too_long: (header: string, max: number) => `${quoted(header)}太长了，最多 ${max} 个字`,
  forbidden_sign: (header: string, sign: string) => `${quoted(header)}里不能有${sign}`,
  date_for_text: (header: string) =>
    `${quoted(header)}被表格软件改成了日期，请把这一格的格式改成「文本」再填一次`,
  number_for_text: (header: string) =>
    `${quoted(header)}的数字太长，表格软件会改写，请把这一格的格式改成「文本」再填一次`,
  not_text: (header: string) => `${quoted(header)}要填文字`,
  not_a_choice: (header: string, text: string, choices: readonly string[]) =>
    `${quoted(header)}填的是${quoted(text)}，只能填：${list(choices)}`,
  not_yes_or_no: (header: string, text: string) => `${quoted(header)}填的是${quoted(text)}，只能填：是、否`,
  not_a_number: (header: string, text: string) => `${quoted(header)}填的是${quoted(text)}，要填数字`,
  out_of_range: (header: string, least: number, most: number) =>
    `${quoted(header)}要在 ${least} 到 ${most} 之间`,
  too_precise: (header: string, decimals: number) =>
    decimals === 0 ? `${quoted(header)}要填整数` : `${quoted(header)}最多 ${decimals} 位小数`,
  not_a_date: (header: string, text: string) =>
    `${quoted(header)}填的是${quoted(text)}，要填日期，例如 2026-12-31`,
  not_a_phone: (header: string) => `${quoted(header)}不对，要填 11 位的手机号码`,
  not_a_name: (header: string) => `${quoted(header)}不对，要填真实姓名，只能有汉字、字母和间隔点`,
  not_a_point: (header: string) => `${quoted(header)}不对，要填经度和纬度，例如 120.155070，30.274150`,
  not_a_prefix: (header: string) => `${quoted(header)}不对，要填 2 到 6 个大写字母`,
  place_missing: (headers: readonly string[]) => `没有填在哪里，请至少填一列：${list(headers)}`,
  place_unknown: (header: string, name: string) =>
    `没有找到${header}${quoted(name)}，请核对名称，或先在「区域」里加上`,
  place_ambiguous: (name: string) => `有不止一处叫${quoted(name)}，请把上面各级也填上`,
  place_below: (kind: string, header: string) => `${kind}不在${header}里面，这一格请留空`,
  wrong_kind_inside: (kind: string, above: string) => `${kind}不能直接放在${above}下面`,
  twice_in_file: (row: number) => `和第 ${row} 行重复了`,
  name_taken: (name: string) => `这里已经有叫${quoted(name)}的了，请换一个名称`,
  unknown_code: () => '系统里没有这个编号；新增的请留空，别的请用导出的表',
  code_of_other_kind: (kind: string) => `这个编号在系统里是${kind}，类型不能改`,
  is_closed: (name: string) => `${quoted(name)}已停用，请先在系统里恢复使用`,
  moves_to_other_community: () => '不能移到别的社区',
  only_street_founds: () => '社区只能由街道新增或改名',
  prefix_missing: () => '新社区要填单号前缀',
  prefix_fixed: (prefix: string) => `单号前缀是 ${prefix}，定了以后不能改`,
  prefix_taken: (prefix: string) => `单号前缀 ${prefix} 已经有社区在用，请换一个`,
  only_for_community: (header: string) => `只有社区才填${quoted(header)}`,
  too_many: (header: string, max: number) => `${quoted(header)}最多 ${max} 个`,
  is_fixed: (header: string) => `${quoted(header)}定了以后不能在这里改，请另起一行新增`,
  unit_of_other_kind: (kind: string) => `系统里这个单位是${kind}，类型不能改`,
  unit_unknown: (name: string) => `没有找到单位${quoted(name)}，请核对名称，或先在「单位」里加上`,
  unit_ambiguous: (name: string) => `有不止一个单位叫${quoted(name)}，请把社区、网格、小区也填上`,
  unit_cycle: () => '上级单位绕回了自己，请改一处',
  team_unknown: () => '这里没有管家队，请填管家队的名称，或先在「单位」里加上',
  team_ambiguous: () => '这里有不止一支管家队，请填是哪一支',
  not_a_team: (name: string) => `${quoted(name)}不是红色管家队`,
  post_missing: () => '没有填担任什么，请填职务，或填单位',
  office_or_unit: () => '职务和单位只能填一个，两项都有请分两行',
  only_for_office: (header: string) => `有职务的才填${quoted(header)}`,
  only_for_unit: (header: string) => `单位的成员才填${quoted(header)}`,
  label_missing: (office: string) => `${office}要填本地叫法`,
  phone_missing: () => '新增的人要填手机号码',
  other_person: () => '这个编号在系统里是另一个人的；换人请先卸任，再另起一行',
  other_name: () => '这个手机号码登记的是另一个姓名，请核对',
  not_yourself: () => '不能给自己任职',
  may_not_fill: (office: string) => `您不能任命${office}，请由上一级导入`,
  office_elsewhere: (office: string, kinds: readonly string[]) => `${office}只能管一个${list(kinds)}`,
  office_taken: (office: string) => `这里已经有${office}了，请先卸任，或填副职`,
  not_eligible: () => '按任职规则，这个人不能担任：要是那里自管会的成员，不能是物业或外部单位的人',
  offices_clash: (office: string, why: string) => `这个人是${office}，不能兼任：${why}`,
  in_other_community: () => '这个人在别的社区任职，不能同时在这里',
  not_a_community: (name: string) => `类别要放在社区里，${quoted(name)}不是社区`,
  category_unknown: (name: string) => `没有找到类别${quoted(name)}，请核对名称`,
  category_nested: () => '类别只有两级，这一个不能再放在下级里面',
  fallback_kinds: () => '「其他」要每种类型都能选',
} as const satisfies Record<string, (...detail: never[]) => string>;

export type ProblemKind = keyof typeof problemSentences;
type Detail<Kind extends ProblemKind> = Parameters<(typeof problemSentences)[Kind]>;

/** Something wrong, which is not yet in a place. */
export interface Fault {
  readonly kind: ProblemKind;
  readonly sentence: string;
}

/** Something wrong in a cell. A problem of a whole sheet is in A1. */
export interface Problem extends Fault {
  readonly sheet: string;
  /** From 1. */
  readonly row: number;
  /** A, B, … */
  readonly column: string;
}

export const fault = <Kind extends ProblemKind>(kind: Kind, ...detail: Detail<Kind>): Fault => ({
  kind,
  sentence: (problemSentences[kind] as (...some: Detail<Kind>) => string)(...detail),
});

/** @param column from 0 */
export const problemAt = (sheet: string, row: number, column: number, found: Fault): Problem => ({
  ...found,
  ...{ sheet, row, column: columnLetters(column) },
});

/** Nobody reads more, and a file may have a million. */
export const MOST_PROBLEMS = 2000;

const sheetOrder = (sheets: readonly string[], { sheet }: Problem): number => sheets.indexOf(sheet);

/** The first problems in the order of the file: sheet by sheet, row by row. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  const sheets = [...new Set(problems.map(({ sheet }) => sheet))];
  const sorted = [...problems].sort(
    (a, b) =>
      sheetOrder(sheets, a) - sheetOrder(sheets, b) ||
      a.row - b.row ||
      a.column.length - b.column.length ||
      (a.column < b.column ? -1 : 1),
  );
  return sorted.slice(0, MOST_PROBLEMS);
}
