/** SQL about categories, for statements of other modules. */

type Kept = 'name' | 'neighbours' | 'needs_after' | 'own_limits' | 'route';

/** What the version of its category says that `ticket t` with `cases c` keeps (ADR 45). */
export const ofCategory = (column: Kept): string =>
  `(SELECT v.${column} FROM category_version v
    WHERE v.community = c.community AND v.code = t.category AND v.version = t.category_version)`;

/** The codes among `$1` that the community `$2` offers. */
export const OFFERED_CATEGORIES = `SELECT code AS id FROM category WHERE code = ANY ($1) AND active AND community = $2`;

/** The codes and names that categories of these communities have or had. */
export const categoryNames = (communities: string): string =>
  `SELECT DISTINCT v.code AS id, v.name FROM category_version v WHERE v.community = ANY (${communities})`;
