import { metricNames, type Metric, type MetricName } from "./metric.ts";
import { publicMetrics, type Definition } from "./public-metrics.ts";
import { teamMetrics } from "./team-metrics.ts";

const definitions: Readonly<Record<MetricName, Definition>> = { ...publicMetrics, ...teamMetrics };

/** Each metric once, in the order in which people are offered them. */
export const metrics: readonly Metric[] = metricNames.map((name) => ({ name, ...definitions[name] }));

const byName = new Map(metrics.map((metric) => [metric.name, metric]));
const byWords = new Map(
  metrics.flatMap((metric) => [metric.name, metric.label, ...metric.aliases].map((words) => [plain(words), metric])),
);

export function metricOf(name: MetricName): Metric {
  const metric = byName.get(name);
  if (metric === undefined) throw new RangeError(`no metric ${name}`);
  return metric;
}

/** The metric that people mean by these words; case, spaces, hyphens and underscores do not count. */
export function readMetric(words: string): Metric | undefined {
  return byWords.get(plain(words));
}

/** What "all of them" shows, first to last. */
export function overviewOf(sees: "everything" | "public"): readonly MetricName[] {
  return sees === "public" ? publicOverview : [...publicOverview, ...teamOverview];
}

const publicOverview: readonly MetricName[] = [
  "views",
  "engagement_rate",
  "likes",
  "comments",
  "shares",
  "saves",
  "posts",
];
const teamOverview: readonly MetricName[] = [
  "orders",
  "revenue",
  "spend",
  "cpa",
  "roas",
  "cpe",
  "completion_rate",
  "watch_time",
];

function plain(words: string): string {
  return words
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, " ");
}
