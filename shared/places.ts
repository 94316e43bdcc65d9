/**
 * The places of the program in the order of the rail: the part of the address and the figure that goes there with Alt. The
 * rail, the desktop's menu and the shortcut sheet read this one table; `nav.<place>` names each.
 */
export const PLACES = [
  ['today', '1'],
  ['planner', '2'],
  ['films', '3'],
  ['import', '4'],
  ['copy', '5'],
  ['listings', '6'],
  ['print', '7'],
  ['settings', '9'],
] as const;

export type PlaceName = (typeof PLACES)[number][0];
