/** What WeChat's screen reader is told; Taro's templates pass on only attributes that they were told of. */
const heard = { 'aria-role': '', 'aria-label': '', 'aria-checked': '', 'aria-disabled': '' };

export const ariaComponents = {
  View: { ...heard, 'aria-modal': '', 'aria-live': '' },
  Image: { 'aria-label': '' },
  Input: { 'aria-label': '' },
  Textarea: { 'aria-label': '' },
};
