/** Postgres settings for loading a district and for serving one durably. Sizes fit 8 GiB and 2 cores. */

const everywhere = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  timezone: "UTC",
  log_timezone: "UTC",
  log_checkpoints: "off",
  password_encryption: "scram-sha-256",
  // Tests see the plans that a rehearsal sees.
  random_page_cost: "1.1",
  max_connections: "120",
};

/** No WAL for rows that we would reload after a crash; the cluster itself stays crash-safe (fsync on). */
export const loadingSettings: Record<string, string> = {
  ...everywhere,
  wal_level: "minimal",
  max_wal_senders: "0",
  shared_buffers: "512MB",
  maintenance_work_mem: "512MB",
  work_mem: "64MB",
  max_wal_size: "8GB",
  checkpoint_timeout: "30min",
  // The largest single gain with two loading connections: workers would compete with them for the two cores.
  max_parallel_maintenance_workers: "0",
  max_parallel_workers_per_gather: "0",
  autovacuum: "off",
  jit: "off",
};

export const servingSettings: Record<string, string> = {
  ...everywhere,
  fsync: "on",
  synchronous_commit: "on",
  full_page_writes: "on",
  shared_buffers: "1GB",
  effective_cache_size: "4GB",
  work_mem: "16MB",
  maintenance_work_mem: "256MB",
  max_wal_size: "4GB",
  checkpoint_timeout: "15min",
  effective_io_concurrency: "64",
  jit: "off",
  track_io_timing: "on",
  // Tables that start the school year empty grow faster than autovacuum checks them: analyzed at a hundred rows, they would
  // be read whole, by plans that sessions keep, until it looks again.
  autovacuum_analyze_threshold: "1000",
  shared_preload_libraries: "pg_stat_statements,auto_explain",
  "pg_stat_statements.track": "top",
  // A statement's name is at its end, and some of the SIS's statements are long.
  track_activity_query_size: "16kB",
  // Samples a tenth of all executions and logs the plans of slow ones: enough to learn from, and quiet on a good day.
  "auto_explain.log_min_duration": "10ms",
  "auto_explain.sample_rate": "0.1",
  "auto_explain.log_format": "json",
  // Keeps what people entered out of the log.
  "auto_explain.log_parameter_max_length": "0",
};

/** For tests: nothing outlives the run, so nothing waits for the disk. */
export const throwawaySettings: Record<string, string> = {
  ...everywhere,
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  shared_buffers: "128MB",
  jit: "off",
  shared_preload_libraries: "pg_stat_statements",
};
