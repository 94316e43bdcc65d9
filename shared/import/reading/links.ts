/** The address behind a cell where it leads to the web or a mailbox; never a script, a file or a place in the sheet. */
export function webAddress(target: string | undefined): string | undefined {
  const address = target?.trim();
  return address !== undefined && /^(?:https?:\/\/|ftp:\/\/|mailto:)\S+$/i.test(address)
    ? address
    : undefined;
}
