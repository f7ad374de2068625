import type { ChildProcess } from "node:child_process";

/** Microseconds of processor time since a child began: it answers "cpu" with its own usage. */
export async function cpuOf(child: ChildProcess): Promise<number> {
  const answer = told(child);
  child.send("cpu");
  const { cpu } = (await answer) as { cpu: NodeJS.CpuUsage };
  return cpu.user + cpu.system;
}

/** The next message of a child; rejects where it ends instead. */
export function told(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const fail = (code: number | null) => reject(new Error(`the process ended with ${String(code)}`));
    child.once("exit", fail);
    child.once("message", (message) => {
      child.off("exit", fail);
      resolve(message);
    });
  });
}
