// Figures for Prometheus, in its text format. The format is a dozen lines; a library for it would be larger than this server's own code.
// Labels hold routes, kinds and statuses only: never what a person wrote, and no names of sessions.
import { monitorEventLoopDelay } from "node:perf_hooks";
import type { Log } from "../turns/log.ts";

/** Upper ends in seconds. A turn takes milliseconds; 10 s is what a channel waits. */
const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5, 10] as const;
/** A delay is looked for every so many milliseconds. */
const LOOP_RESOLUTION_MS = 20;

export interface Metrics {
  /** An HTTP answer: the route as it is written, or `none`. */
  readonly answered: (route: string, status: number, milliseconds: number) => void;
  /** The same log, with its entries counted by level and event. */
  readonly counting: (log: Log) => Log;
  readonly text: (facts: { readonly version: string; readonly ready: boolean }) => string;
}

interface Histogram {
  readonly counts: number[];
  sum: number;
  count: number;
}

export function createMetrics(): Metrics {
  const answers = new Map<string, number>();
  const durations = new Map<string, Histogram>();
  const entries = new Map<string, number>();
  const loop = monitorEventLoopDelay({ resolution: LOOP_RESOLUTION_MS });
  loop.enable();

  const add = (counts: Map<string, number>, labels: string): void =>
    void counts.set(labels, (counts.get(labels) ?? 0) + 1);
  const histogramOf = (labels: string): Histogram => {
    const known = durations.get(labels) ?? { counts: bounds.map(() => 0), sum: 0, count: 0 };
    durations.set(labels, known);
    return known;
  };

  return {
    answered: (route, status, milliseconds) => {
      add(answers, labelsOf({ route, status: String(status) }));
      const histogram = histogramOf(labelsOf({ route }));
      const seconds = milliseconds / 1000;
      bounds.forEach((bound, index) => {
        if (seconds <= bound) histogram.counts[index]! += 1;
      });
      histogram.sum += seconds;
      histogram.count += 1;
    },
    counting: (log) => (entry) => {
      add(entries, labelsOf({ level: entry.level, event: entry.event }));
      log(entry);
    },
    text: ({ version, ready }) => {
      const { rss, heapUsed } = process.memoryUsage();
      const lines = [
        ...head("assistant_http_answers_total", "counter", "HTTP answers by route and status."),
        ...[...answers].map(([labels, count]) => `assistant_http_answers_total${labels} ${count}`),
        ...head("assistant_http_seconds", "histogram", "Time from request to answer."),
        ...[...durations].flatMap(([labels, histogram]) => histogramLines(labels, histogram)),
        ...head("assistant_events_total", "counter", "Entries of the log by level and event."),
        ...[...entries].map(([labels, count]) => `assistant_events_total${labels} ${count}`),
        ...head("assistant_ready", "gauge", "1 while turns can be taken."),
        `assistant_ready ${ready ? 1 : 0}`,
        ...head("assistant_knowledge_info", "gauge", "The knowledge that is served."),
        `assistant_knowledge_info${labelsOf({ version })} 1`,
        ...head("assistant_event_loop_delay_seconds", "gauge", "99th percentile since the last look."),
        `assistant_event_loop_delay_seconds ${(Number.isNaN(loop.percentile(99)) ? 0 : loop.percentile(99)) / 1e9}`,
        ...head("process_resident_memory_bytes", "gauge", "Memory of the process."),
        `process_resident_memory_bytes ${rss}`,
        ...head("process_heap_bytes", "gauge", "Memory in use by objects."),
        `process_heap_bytes ${heapUsed}`,
        ...head("process_uptime_seconds", "gauge", "Since the start."),
        `process_uptime_seconds ${process.uptime()}`,
      ];
      loop.reset();
      return `${lines.join("\n")}\n`;
    },
  };
}

const head = (name: string, type: string, help: string): readonly string[] => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} ${type}`,
];

const escaped = (value: string): string =>
  value.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
const labelsOf = (labels: Readonly<Record<string, string>>): string =>
  `{${Object.entries(labels)
    .map(([name, value]) => `${name}="${escaped(value)}"`)
    .join(",")}}`;

function histogramLines(labels: string, { counts, sum, count }: Histogram): readonly string[] {
  const withBound = (bound: string): string => labels.replace(/\}$/, `,le="${bound}"}`);
  return [
    ...bounds.map((bound, index) => `assistant_http_seconds_bucket${withBound(String(bound))} ${counts[index]!}`),
    `assistant_http_seconds_bucket${withBound("+Inf")} ${count}`,
    `assistant_http_seconds_sum${labels} ${sum}`,
    `assistant_http_seconds_count${labels} ${count}`,
  ];
}
