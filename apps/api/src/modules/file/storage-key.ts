/** The storage key of a file's bytes. */
export const storageKey = (id: string, size?: 'thumb'): string => (size ? `${size}-${id}` : id);

/** The file whose bytes lie under a storage key. */
export const idOf = (key: string): string => key.replace(/^thumb-/, '');
