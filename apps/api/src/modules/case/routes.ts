import { applyDecorators, Get, HttpCode, Post, type Type } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiProperty } from '@nestjs/swagger';
import { formSchema, type ErrorCode, type Field, type Form, type kernel } from '@sandan/domain';
import { IsIn } from 'class-validator';
import { TakesBody } from '../../common/bodies.ts';
import { Counts, type LimitRule } from '../../common/limits.ts';
import { Once, Refuses } from '../../common/openapi.ts';
import { Can, type Permission } from '../../common/viewer.ts';
import { plainNaming, transitionSchema } from './transition.ts';
import { CaseEventList } from './view/case-event.dto.ts';

/** The routes that every small noun has. `path`: where they lie below the path of the controller. */

const below = (path: string | undefined, rest: string): string => [path, rest].filter(Boolean).join('/');

/** `GET`: some cases, in pages. */
export const ListsCases = (can: Permission, answer: Type, path?: string): MethodDecorator =>
  applyDecorators(
    Can(can),
    ApiOkResponse({ type: answer }),
    Refuses('TOO_LONG', 'NOT_A_CHOICE', 'BAD_CURSOR'),
    Get(path),
  );

/** `GET :id`: one case. */
export const ReadsCase = (can: Permission, answer: Type, path?: string): MethodDecorator =>
  applyDecorators(Can(can), ApiOkResponse({ type: answer }), Refuses('NOT_FOUND'), Get(below(path, ':id')));

/** `GET :id/events`: what happened to a case, in pages. */
export const ReadsEvents = (can: Permission, path?: string): MethodDecorator =>
  applyDecorators(
    Can(can),
    ApiOkResponse({ type: CaseEventList }),
    Refuses('NOT_FOUND', 'TOO_LONG', 'NOT_A_CHOICE', 'BAD_CURSOR'),
    Get(below(path, ':id/events')),
  );

/** `GET :id/touched`: what a change of a case touches, before it is made. */
export const ReadsTouched = (can: Permission, answer: Type): MethodDecorator =>
  applyDecorators(
    Can(can),
    ApiOkResponse({ type: answer }),
    Refuses('NOT_FOUND', 'NOT_A_CHOICE', 'MISSING_FIELD', 'UNKNOWN_FIELD'),
    Get(':id/touched'),
  );

/** The query of `ReadsTouched`: one of some actions. */
export interface Intended {
  action: string;
}
export function intendedOf(actions: readonly string[]): Type<Intended> {
  class IntendedQuery implements Intended {
    @ApiProperty({ enum: actions, description: 'The change that is intended.' })
    @IsIn(actions)
    action!: string;
  }
  return IntendedQuery;
}

/** What the route that opens cases of a noun says. */
interface Opening {
  readonly can: Permission;
  readonly answer: Type;
  readonly counts: LimitRule & `${string}.day`;
  readonly form: Form;
  readonly path?: string;
  /** The refusals beside those of the form. */
  readonly refuses?: readonly ErrorCode[];
}

/** `POST`: opens a case with the form of the noun. */
export const OpensCase = ({ can, answer, counts, form, path, refuses = [] }: Opening): MethodDecorator =>
  applyDecorators(
    ...[Can(can), Once(), TakesBody('form'), Counts(counts)],
    ApiBody({ schema: formSchema(form.fields, plainNaming) }),
    ApiCreatedResponse({ type: answer }),
    Refuses(
      ...new Set<ErrorCode>([
        ...(['NOT_FOUND', 'INVALID_BODY', 'UNKNOWN_FIELD', 'MISSING_FIELD', 'WRONG_TYPE'] as const),
        ...(['NOT_A_CHOICE', 'TOO_LONG', 'TOO_SHORT'] as const),
        ...refuses,
      ]),
    ),
    Post(path),
  );

/** What the route of transitions of a noun says. */
interface Transitions<T extends kernel.MachineTypes> {
  readonly can: Permission;
  readonly answer: Type;
  /** The limit that it counts against. */
  readonly counts: LimitRule & `${string}.day`;
  /** The refusals beside those of the table and the forms. */
  readonly refuses?: readonly ErrorCode[];
  readonly machine: kernel.Machine<T>;
  readonly path?: string;
}

/** `POST :id/transitions`: takes any transition of the table. */
export const TakesTransition = <T extends kernel.MachineTypes>({
  can,
  answer,
  counts,
  refuses = [],
  machine,
  path,
}: Transitions<T>): MethodDecorator =>
  applyDecorators(
    ...[Can(can), Once(), HttpCode(200), TakesBody('form'), Counts(counts)],
    ApiBody({ schema: transitionSchema(machine) }),
    ApiOkResponse({ type: answer }),
    Refuses(...new Set([...refusalsOf(machine), ...refuses])),
    Post(below(path, ':id/transitions')),
  );

/** Why a transition is refused: by the kernel, by a guard, by a form. */
function refusalsOf<T extends kernel.MachineTypes>({ rows, guards, forms }: kernel.Machine<T>): ErrorCode[] {
  const guarding = rows.flatMap(({ when = [] }) => when.map((name) => guards[name].code));
  const filled = rows.flatMap(({ form }) => (form === undefined ? [] : inForm(forms[form])));
  return [
    ...(['NOT_FOUND', 'MISSING_FIELD', 'NOT_A_CHOICE', 'NOT_RELATED', 'NOT_OFFERED'] as const),
    ...(['VERSION_MISSING', 'VERSION_MOVED_ON', 'STATE_MOVED_ON'] as const),
    ...guarding,
    ...filled,
  ];
}

/** What a field may be refused for, beside being absent or of another type. */
const inField = ({ type, min, max }: Field): ErrorCode[] =>
  type === 'text' ? [...(max ? (['TOO_LONG'] as const) : []), ...(min ? (['TOO_SHORT'] as const) : [])] : [];

const inForm = ({ fields }: Form): ErrorCode[] => Object.values(fields).flatMap(inField);
