import { Injectable } from '@nestjs/common';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { readyGauge, upGauge } from '#platform/serving';

/** What this process counts about itself, for Prometheus. One per server, so that tests do not share counters. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  readonly requests = new Histogram({
    name: 'tanfidh_http_request_duration_seconds',
    help: 'Time to answer, by method, route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5],
    registers: [this.registry],
  });
  readonly appended = new Counter({
    name: 'tanfidh_events_appended_total',
    help: 'Events this process wrote to the log, by slice',
    labelNames: ['slice'],
    registers: [this.registry],
  });
  readonly commands = new Counter({
    name: 'tanfidh_commands_total',
    help: 'Commands, by slice and how they ended',
    labelNames: ['slice', 'outcome'],
    registers: [this.registry],
  });
  readonly ready = new Gauge({ ...readyGauge, registers: [this.registry] });
  readonly up = new Gauge({ ...upGauge, labelNames: ['check'], registers: [this.registry] });
  readonly lag = this.gauge('tanfidh_projection_lag_events', 'Events of the log that the read side has not seen');
  readonly parked = this.gauge('tanfidh_projection_parked_streams', 'Streams of which an event could not be applied');
  readonly position = this.gauge('tanfidh_log_position', 'Position of the last event of the log');

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  private gauge(name: string, help: string): Gauge {
    return new Gauge({ name, help, registers: [this.registry] });
  }
}
