import { ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import { ValidateIf } from 'class-validator';
import { DomainError, tidy, type ErrorCode } from '@sandan/domain';

/** class-validator's constraints and our codes; all others mean a wrong type. */
const codes: Readonly<Record<string, ErrorCode>> = {
  whitelistValidation: 'UNKNOWN_FIELD',
  isDefined: 'MISSING_FIELD',
  isNotEmpty: 'MISSING_FIELD',
  maxLength: 'TOO_LONG',
  minLength: 'TOO_SHORT',
  isIn: 'NOT_A_CHOICE',
  max: 'NOT_A_CHOICE',
  min: 'NOT_A_CHOICE',
  arrayMaxSize: 'TOO_MANY',
  arrayMinSize: 'MISSING_FIELD',
};

/** The wrong field inside a list of objects. */
function innermost(error: ValidationError | undefined): ValidationError | undefined {
  return error?.children?.length ? innermost(error.children[0]) : error;
}

function translate([outer]: ValidationError[]): DomainError {
  const first = innermost(outer);
  const broken = Object.keys(first?.constraints ?? {});
  const isMissing = first?.value === undefined && !broken.includes('whitelistValidation');
  const isOfWrongType = broken.some((name) => !Object.hasOwn(codes, name));
  const code = isMissing
    ? 'MISSING_FIELD'
    : isOfWrongType
      ? 'WRONG_TYPE'
      : (codes[broken[0] ?? ''] ?? 'WRONG_TYPE');
  return new DomainError(code, { field: first?.property ?? '' });
}

/** A field that may be absent. Null is refused: class-validator's `IsOptional` would accept it unchecked. */
export const Optional = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);

/** Characters PostgreSQL cannot store: NUL, or an unpaired surrogate (with the flag u only those match). */
const UNKEEPABLE = /[\0\ud800-\udfff]/u;

const isStorable = (value: unknown): boolean => {
  if (typeof value === 'string') return !UNKEEPABLE.test(value);
  return (
    typeof value !== 'object' ||
    value === null ||
    Object.entries(value).every(([name, one]) => isStorable(name) && isStorable(one))
  );
};

/**
 * Refuses texts that PostgreSQL cannot store, before they reach a query.
 * @throws DomainError NOT_FOUND for a path parameter, WRONG_TYPE for a field
 */
function checkTexts(value: unknown, { type }: ArgumentMetadata): void {
  if (isStorable(value)) return;
  if (type === 'param') throw new DomainError('NOT_FOUND');
  const field =
    Object.entries(value as object).find(([name, one]) => !isStorable(name) || !isStorable(one))?.[0] ?? '';
  throw new DomainError('WRONG_TYPE', { field: field.toWellFormed() });
}

/** No valid body nests deeper; deeper ones are refused below. */
const DEEPEST = 4;

function tidied(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return isStorable(value) ? tidy(value) : value;
  if (typeof value !== 'object' || value === null || depth === DEEPEST) return value;
  if (Array.isArray(value)) return value.map((one) => tidied(one, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, tidied(one, depth + 1)]));
}

/**
 * Cleans every incoming text as `checkForm` does for workflow forms: text of only invisible characters is
 * empty.
 */
class Checks extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const isTyped = this.toValidate(metadata);
    // First of all, because a parameter, or a field of a workflow form, may be used in a query at once.
    if (metadata.type !== 'custom' && !(isTyped && metadata.type === 'body')) checkTexts(value, metadata);
    const checked: unknown = await super.transform(isTyped ? tidied(value) : value, metadata);
    if (isTyped) checkTexts(checked, metadata);
    return checked;
  }
}

/**
 * Validates parameters, queries and bodies, and refuses unknown fields. The domain checks workflow forms
 * itself.
 */
export const validation = new Checks({
  transform: true,
  whitelist: true,
  forbidNonWhitelisted: true,
  exceptionFactory: translate,
});
