/** Attributes for WeChat's screen reader; Taro's templates pass on only listed attributes. */
const heard = { 'aria-role': '', 'aria-label': '', 'aria-checked': '', 'aria-disabled': '' };

export const ariaComponents = {
  View: { ...heard, 'aria-modal': '', 'aria-live': '' },
  Image: { 'aria-label': '' },
  Input: { 'aria-label': '' },
  Textarea: { 'aria-label': '' },
};
