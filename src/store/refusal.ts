import { UserError } from "../core/errors.ts";

const remedies: Readonly<Record<string, string>> = {
  ENOSPC: "The disk is full: free some space",
  EDQUOT: "The disk quota is used up: free some space",
  EROFS: "The disk is read-only: make it writable",
  EACCES: "Looseleaf may not write there: give its user the right to",
  EPERM: "Looseleaf may not write there: give its user the right to",
  EIO: "The disk reports a fault: check it",
  ENOTDIR: "A file is in the way: name another folder",
  EMFILE: "Too many files are open: raise the limit",
};

/** SQLite's result codes for what the file system says in words. */
const sqliteFaults: Readonly<Record<number, string>> = { 8: "EROFS", 10: "EIO", 13: "ENOSPC" };

/** A fault of the disk as something a person can mend; any other error comes back as it is. */
export function mendable(error: unknown, what: string): unknown {
  const code = faultOf(error);
  const remedy = remedies[code];
  return remedy === undefined
    ? error
    : new UserError(`${what} ${remedy}, then try again. (${code})`, [], { cause: error });
}

function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  // The low byte is the kind of fault; the rest tells kinds of one kind apart.
  if ("errcode" in error && typeof error.errcode === "number") return sqliteFaults[error.errcode & 0xff] ?? "";
  return "code" in error && typeof error.code === "string" ? error.code : "";
}

/** What is on disk is no longer known; only reading it anew can tell. */
export class LostJournal extends UserError {
  constructor(cause: unknown) {
    super(
      "Entries could not be stored for certain, so Looseleaf stores nothing more. " +
        "Check the disk, then restart Looseleaf: it recovers all that was acknowledged.",
      [],
      { cause },
    );
  }
}

export function damagedJournal(path: string, offset: number): UserError {
  return new UserError(
    `${path} is damaged at byte ${offset}: what is there is not what was written, and entries follow or nothing is ` +
      "missing, so it is not a crash's unfinished end. Nothing was changed. Put back a copy of the file from before " +
      `the damage; or keep a copy, cut the file at byte ${offset}, and lose what comes after.`,
  );
}

export function shortJournal(path: string, { size, end }: { size: number; end: number }): UserError {
  return new UserError(
    `${path} ends at byte ${size}, but ${end} bytes had been stored. Nothing was changed. ` +
      "Put back the whole file, or the whole folder from one backup.",
  );
}

export function strangeJournal(path: string, { name, end }: { name: string; end: number }): UserError {
  return new UserError(
    `${path} is damaged shortly before byte ${end}, or it is not the journal that ${name} beside it was written from. ` +
      "Nothing was changed. Put back the file, or the whole folder from one backup. If this journal is the one to " +
      "trust, remove the files whose names begin with checkpoint and segment.",
  );
}
