import { z } from "zod";

import { metricNames, type MetricName } from "../../campaigns/figures/metric.ts";
import { metrics, readMetric } from "../../campaigns/figures/metrics.ts";

/** A metric in people's words, "er", "cost per order"; parses to its name. */
export function metricField(description: string) {
  return z
    .string()
    .max(60)
    .transform((typed, issues): MetricName => {
      const metric = readMetric(typed);
      if (metric !== undefined) return metric.name;
      issues.addIssue({
        code: "custom",
        message: `"${typed.slice(0, 40)}" is no metric I know. Say views, engagement rate, likes, saves, orders, cpa or roas.`,
      });
      return z.NEVER;
    })
    .describe(description);
}

/** What to offer while a metric is being typed: at most 25, which is what Discord shows. */
export function suggestMetrics(typed: string): Promise<readonly string[]> {
  const said = typed.toLowerCase();
  const fitting = metrics.filter(({ name, label, aliases }) =>
    [name, label.toLowerCase(), ...aliases].some((words) => words.includes(said)),
  );
  return Promise.resolve(fitting.map(({ name }) => name).slice(0, 25));
}

/** "mia er": a metric at either end of words that are about something else. */
export function metricIn(words: string): { metric: MetricName; rest: string } | undefined {
  const tokens = words.trim().split(/\s+/);
  for (let length = Math.min(4, tokens.length); length > 0; length--) {
    const atEnd = metricNamed(tokens.slice(-length));
    if (atEnd !== undefined) return { metric: atEnd, rest: tokens.slice(0, -length).join(" ") };
    const atStart = metricNamed(tokens.slice(0, length));
    if (atStart !== undefined)
      return {
        metric: atStart,
        rest: tokens
          .slice(length)
          .join(" ")
          .replace(/^(?:of|for)\s+/i, ""),
      };
  }
  return undefined;
}

/** "post" and "video" name a post here, not how many there are. */
function metricNamed(tokens: readonly string[]): MetricName | undefined {
  const words = tokens.join(" ");
  if (/^(?:posts?|videos?|code uses|reach|income|total)$/i.test(words)) return undefined;
  return readMetric(words)?.name ?? metricNames.find((name) => name === words);
}
