export * from './kernel/errors.ts';
export * from './kernel/form.ts';
export * from './ticket/words.ts';
export * from './ticket/forms.ts';
