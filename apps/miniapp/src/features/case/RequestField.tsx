import type { InputProps } from '../form/input';
import { OneOf } from '../form/OneOf';
import type { CaseRequest } from './case';
import { requestText } from './case.text';

/** One of the requests that wait for the viewer's answer. */
export const RequestField = ({ requests, ...props }: InputProps & { requests: readonly CaseRequest[] }) => (
  <OneOf
    {...props}
    options={requests.map((request) => ({ value: request.id, label: requestText(request) }))}
    none="没有等着您答复的申请"
  />
);
