/** A SQL condition over `ticket t` and `cases c`, with its parameters in order. */
export class Where {
  readonly parameters: unknown[] = [];
  private readonly parts: string[] = [];

  /** The text with each `?` replaced by the parameter for the next value. */
  bind(sql: string, ...values: unknown[]): string {
    const given = [...values];
    return sql.replace(/\?/g, () => `$${this.parameters.push(given.shift())}`);
  }

  /** Adds a condition, as `bind`. */
  and(sql: string, ...values: unknown[]): this {
    this.parts.push(`(${this.bind(sql, ...values)})`);
    return this;
  }

  get sql(): string {
    return this.parts.join(' AND ');
  }
}
