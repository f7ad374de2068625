/** Terminals narrower than this are drawn for as if they were this wide: below it no table is readable. */
export const leastWidth = 32;

/** For what is piped into a file or another program: the width most terminals open with. */
export const plainWidth = 80;

/** A longer said line is refused, not cut: it is a file that was pasted. */
export const longestLine = 50_000;

/** Bytes of a file that is handed over: what is larger is no table that somebody looks at first. */
export const largestFile = 40 * 1024 * 1024;

/** Lines of a file that are shown in the conversation; a longer one is saved and shown by its beginning. */
export const mostFileLines = 6;
