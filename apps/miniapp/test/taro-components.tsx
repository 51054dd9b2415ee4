import type { ChangeEvent, ReactNode } from 'react';

interface Props {
  children?: ReactNode;
  className?: string;
  value?: string;
  src?: string;
  onClick?: () => void;
  onInput?: (event: { detail: { value: string } }) => void;
  onChange?: (event: { detail: { value: string } }) => void;
  onConfirm?: () => void;
  onBlur?: () => void;
  nativeProps?: Record<string, string>;
  [rest: string]: unknown;
}

const ours = new Set([
  'hoverClass',
  'catchMove',
  'autoHeight',
  'placeholderClass',
  'confirmType',
  'scrollY',
  'lazyLoad',
  'mode',
  'maxlength',
  'start',
]);
const plain = (props: Props) => Object.fromEntries(Object.entries(props).filter(([name]) => !ours.has(name)));
const typed = (tell?: Props['onInput']) => (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
  tell?.({ detail: { value: event.target.value } });

export const View = (props: Props) => <div {...plain(props)} />;
export const Text = (props: Props) => <span {...plain(props)} />;
export const ScrollView = (props: Props) => <div {...plain(props)} />;
export const Image = ({ src, nativeProps, className }: Props) => (
  <img src={src} className={className} {...nativeProps} />
);
export const Textarea = ({
  value,
  onInput,
  onBlur,
  nativeProps,
  placeholder,
}: Props & { placeholder?: string }) => (
  <textarea
    onBlur={onBlur}
    value={value}
    placeholder={placeholder}
    onChange={typed(onInput)}
    {...nativeProps}
  />
);
export const Input = ({ value, onInput, onBlur, nativeProps }: Props) => (
  <input onBlur={onBlur} value={value} onChange={typed(onInput)} {...nativeProps} />
);
export const Picker = ({ children, onChange, value }: Props) => (
  <label>
    <input type="date" value={value} onChange={typed(onChange)} />
    {children}
  </label>
);
export const Button = ({
  children,
  onGetPhoneNumber,
}: Props & { onGetPhoneNumber?: (event: { detail: { code?: string } }) => void }) => (
  <button onClick={() => onGetPhoneNumber?.({ detail: { code: 'wechat-code' } })}>{children}</button>
);
