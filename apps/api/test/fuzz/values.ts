import { openapi } from '../harness/document.ts';
import type { Dice } from '../walks/dice.ts';
import { idFor, type Ids } from './ids.ts';

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly example?: unknown;
}

/** The ingredients of values. */
export interface Source {
  readonly ids: Ids;
  readonly dice: Dice;
  readonly path: string;
}

const words = [
  '楼道里的灯不亮,老人出门看不清路',
  '谢谢',
  '已经修好了,请查看',
  '电话 13800000002 找我',
  '👨‍👩‍👧 3栋2单元301',
  'Ärger & <b>Müll</b>',
  '查无此人,请重新填写',
];

function text(
  { format, minLength = 0, maxLength = 1000, example }: Schema,
  name: string,
  { ids, dice, path }: Source,
): string {
  if (format === 'uuid') return idFor(name, path, ids, dice);
  if (format === 'date-time') return new Date(Date.now() + (dice.below(60) - 5) * 43_200_000).toISOString();
  if (format === 'date')
    return new Date(Date.now() + (dice.below(60) - 5) * 86_400_000).toISOString().slice(0, 10);
  // 其他 is offered under every kind.
  if (name === 'category') return dice.chance(0.5) ? 'other' : dice.pick(ids['category']!);
  if (example !== undefined && dice.chance(0.8)) return String(example);
  if (/phone/.test(name)) return dice.pick(['13800000002', '0512-66668888', '138 0000 0002']);
  if (/since|until/.test(name)) return new Date(Date.now() + dice.below(40) * 86_400_000).toISOString();
  const chosen = dice.pick(words).slice(0, maxLength);
  return chosen.padEnd(minLength, '字');
}

function list({ items, maxItems = 4 }: Schema, name: string, source: Source): unknown[] {
  return Array.from({ length: source.dice.below(Math.min(maxItems, 4) + 1) }, () =>
    valueOf(items!, name, source),
  );
}

function object({ properties = {}, required = [] }: Schema, source: Source): Record<string, unknown> {
  const chosen = Object.entries(properties).filter(
    ([name]) => required.includes(name) || source.dice.chance(0.5),
  );
  return Object.fromEntries(chosen.map(([name, schema]) => [name, valueOf(schema, name, source)]));
}

/** A value as a schema asks for it, or nearly so. */
export function valueOf(schema: Schema, name: string, source: Source): unknown {
  const { dice } = source;
  if (schema.$ref) return valueOf(openapi.components.schemas[schema.$ref.split('/').at(-1)!]!, name, source);
  if (schema.allOf) return valueOf(schema.allOf[0]!, name, source);
  if (schema.oneOf) return valueOf(dice.pick(schema.oneOf), name, source);
  if (schema.enum) return dice.pick(schema.enum);
  if (schema.type === 'boolean') return dice.chance(0.5);
  if (schema.type === 'integer' || schema.type === 'number')
    return (
      (schema.minimum ?? 0) + dice.below(Math.min((schema.maximum ?? 20) - (schema.minimum ?? 0) + 1, 50))
    );
  if (schema.type === 'array') return list(schema, name, source);
  return schema.type === 'object' ? object(schema, source) : text(schema, name, source);
}
