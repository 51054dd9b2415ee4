/** How often a connection sends a text before its server keeps the plan: most texts are sent once. */
const USES = 2;
/** How many plans a connection keeps: each takes up to some hundred KB of its server's memory. */
const MOST = 200;
/** How many texts are counted. */
const COUNTED = 2000;

/**
 * Which statements of one connection are prepared: planned once by the server, and then run by name. A text
 * is prepared when it is sent for the second time.
 */
export class PreparedStatements {
  private readonly uses = new Map<string, number>();
  private readonly names = new Map<string, string>();

  /** The name of the statement; undefined while its text is not prepared. */
  nameOf(text: string): string | undefined {
    return this.names.get(text) ?? this.counted(text);
  }

  private counted(text: string): string | undefined {
    if (this.names.size === MOST) return undefined;
    const uses = (this.uses.get(text) ?? 0) + 1;
    this.uses.set(text, uses);
    if (uses < USES) {
      if (this.uses.size > COUNTED) this.uses.clear();
      return undefined;
    }
    this.uses.delete(text);
    const name = `p${this.names.size + 1}`;
    this.names.set(text, name);
    return name;
  }
}
