import { distance } from "fastest-levenshtein";

import { bareHandle, sameHandle, type Creator } from "./creator.ts";

/** The creator who has or once had this handle; dots, underscores and case do not count. */
export function knownBy(handle: string, creators: readonly Creator[]): Creator | undefined {
  return (
    creators.find((creator) => sameHandle(creator.handle, handle)) ??
    creators.find(({ formerHandles }) => formerHandles.some((former) => sameHandle(former, handle)))
  );
}

/** A creator whose handle is one letter off: perhaps a slip of the finger, perhaps somebody else. */
export function almost(handle: string, creators: readonly Creator[]): Creator | undefined {
  const bare = bareHandle(handle);
  if (bare.length < 4) return undefined;
  return creators.find((creator) => distance(bareHandle(creator.handle), bare) === 1);
}

/** A creator's id stays when the handle changes; a later owner of the old handle gets another one. */
export function freshId(handle: string, creators: readonly Creator[]): string {
  const wanted = bareHandle(handle);
  const taken = new Set(creators.map(({ id }) => id));
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted}-${String(number)}`)) number++;
  return `${wanted}-${String(number)}`;
}
