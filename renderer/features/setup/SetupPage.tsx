import type { SystemInfo } from '../../../shared/contract/system.ts';

export function SetupPage(_props: { readonly info: SystemInfo }) {
  return null;
}
