/** Compares as JSON does. @throws Error that says what differs */
export function same(what: string, is: unknown, should: unknown): void {
  if (JSON.stringify(is) !== JSON.stringify(should))
    throw new Error(`${what} is ${JSON.stringify(is)}, expected ${JSON.stringify(should)}`);
}
