/** An instant as the export writes it. */
export const when = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());
