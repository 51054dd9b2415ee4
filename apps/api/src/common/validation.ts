import { ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import { ValidateIf } from 'class-validator';
import { DomainError, tidy, type ErrorCode } from '@sandan/domain';

/** class-validator's constraint → our code; what is not listed is of the wrong type. */
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

/** Where a list of objects is wrong, the field that is. */
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

/**
 * A field that may be left out. Null is a value like others, and refused as one: class-validator's
 * `IsOptional` would let it pass unchecked.
 */
export const Optional = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);

/** What PostgreSQL cannot keep in a text: a NUL, or half of a sign (with the flag u only those match). */
const UNKEEPABLE = /[\0\ud800-\udfff]/u;

const isKeepable = (value: unknown): boolean => {
  if (typeof value === 'string') return !UNKEEPABLE.test(value);
  return (
    typeof value !== 'object' ||
    value === null ||
    Object.entries(value).every(([name, one]) => isKeepable(name) && isKeepable(one))
  );
};

/**
 * No text reaches a question to the database that it cannot hold. @throws DomainError NOT_FOUND for a
 * parameter of the path, WRONG_TYPE for a field
 */
function checkTexts(value: unknown, { type }: ArgumentMetadata): void {
  if (isKeepable(value)) return;
  if (type === 'param') throw new DomainError('NOT_FOUND');
  const field =
    Object.entries(value as object).find(([name, one]) => !isKeepable(name) || !isKeepable(one))?.[0] ?? '';
  throw new DomainError('WRONG_TYPE', { field: field.toWellFormed() });
}

/** No body of ours has lists in lists: what is nested deeper is refused below. */
const DEEPEST = 4;

function tidied(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return isKeepable(value) ? tidy(value) : value;
  if (typeof value !== 'object' || value === null || depth === DEEPEST) return value;
  if (Array.isArray(value)) return value.map((one) => tidied(one, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, tidied(one, depth + 1)]));
}

/**
 * Looks through every text as it arrives, as `checkForm` does for the workflow's forms: what nobody sees is
 * no text.
 */
class Checks extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    // Before anything else: a parameter may be what the database is asked with at once.
    if (metadata.type === 'param' || metadata.type === 'query') checkTexts(value, metadata);
    const checked: unknown = await super.transform(
      this.toValidate(metadata) ? tidied(value) : value,
      metadata,
    );
    if (this.toValidate(metadata)) checkTexts(checked, metadata);
    return checked;
  }
}

/**
 * Checks parameters, queries and bodies; unknown fields are refused. Bodies that are workflow forms are
 * checked by the domain beside it.
 */
export const validation = new Checks({
  transform: true,
  whitelist: true,
  forbidNonWhitelisted: true,
  exceptionFactory: translate,
});
