import { missingText, type Missing } from "../../campaigns/figures/metric.ts";
import type { MetricName } from "../../campaigns/figures/metric.ts";
import { metricOf } from "../../campaigns/figures/metrics.ts";
import type { Figure as Told, Row } from "../../campaigns/query/row.ts";
import { drawFigure, type Reader } from "../../core/draw.ts";
import { count, money } from "../../core/line.ts";
import type { Figure, Unit } from "../../core/reply.ts";

/** A metric's value as replies carry it: raw, with the reason where there is none. */
export function valueOf(told: Told, currency: string, reader: Reader): Figure {
  const { value, missing } = told;
  const unit = unitOf(told.metric);
  const why = value === undefined && missing !== undefined ? reasonOf(missing, currency, reader) : undefined;
  return {
    value,
    unit,
    ...(unit === "money" && { currency }),
    ...(why !== undefined && { why }),
  };
}

/** How replies draw a metric: orders per 1,000 views are a plain number, no multiple of anything. */
export function unitOf(metric: MetricName): Unit {
  return metric === "orders_per_1k" ? "number" : metricOf(metric).unit;
}

/** The words after a dash. */
export function reasonOf(missing: Missing, currency: string, reader: Reader): string {
  return missingText(missing, {
    money: (cents) => drawFigure(money(cents, currency), reader),
    count: (value) => drawFigure(count(value), reader),
  });
}

/** undefined: the asker may not see this metric here. */
export function figureIn(row: Row, metric: MetricName): Told | undefined {
  return row.figures.find((figure) => figure.metric === metric);
}
