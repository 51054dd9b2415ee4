/** How far neighbours may see tickets of the category of `ticket t`. */
export const CATEGORY_OPENNESS = `(SELECT c.neighbours FROM category c WHERE c.code = t.category)`;
