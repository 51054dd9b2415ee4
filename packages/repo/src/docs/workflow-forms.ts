import type * as domain from '../../../domain/src/index.ts';
import { list, code, table } from './markdown.ts';

const range = ({ min, max, many, type }: domain.Field): string => {
  if (min === undefined && max === undefined) return '';
  const unit = many ? 'entries' : type === 'text' ? 'characters' : '';
  return `${min ?? 0}–${max ?? ''} ${unit}`.trim();
};
/** What a type says besides: its choices, what it refers to, or the time it must be later than. */
function aboutType(field: domain.Field): string {
  switch (field.type) {
    case 'choice':
      return `(${list(Object.keys(field.choices), field.choices)})`;
    case 'ref':
      return `to ${code(field.ref)}`;
    case 'either':
      return `of ${field.refs.map(code).join(', ')}`;
    case 'date':
    case 'datetime':
      return field.after ? `after ${field.after}` : '';
    default:
      return '';
  }
}
const typeOf = (field: domain.Field): string =>
  [field.many ? 'list of' : '', code(field.type), aboutType(field)].filter(Boolean).join(' ');

function fieldRows(fields: domain.Fields, prefix = ''): string[][] {
  return Object.entries(fields).flatMap(([name, field]) => [
    [code(prefix + name), field.label, typeOf(field), range(field), field.required ? 'yes' : ''],
    ...(field.type === 'group' ? fieldRows(field.fields, `${prefix}${name}.`) : []),
  ]);
}

export function formPart([name, form]: [string, domain.Form]): string {
  const any = form.any ? `\n\nAt least one of ${form.any.map(code).join(', ')}.` : '';
  return `### ${name}\n\n${table(['field', 'label', 'type', 'limits', 'required'], fieldRows(form.fields))}${any}`;
}
