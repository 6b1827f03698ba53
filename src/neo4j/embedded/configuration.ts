import { totalmem } from 'node:os';

/** The addresses of an embedded Neo4j; all of them on the loopback interface. */
export const LOOPBACK = '127.0.0.1';

export interface Ports {
  readonly boltPort: number;
  readonly httpPort: number;
}

/** How much memory the JVM may take, in megabytes: on its heap, and for cached pages of the store beside it. */
export interface Memory {
  readonly heapMegabytes: number;
  readonly pageCacheMegabytes: number;
}

/** A quarter of the machine for each of heap and page cache, within what Neo4j can use. */
export function defaultMemory(totalMegabytes = Math.floor(totalmem() / 1024 ** 2)): Memory {
  const quarter = Math.floor(totalMegabytes / 4);
  return {
    heapMegabytes: Math.min(Math.max(quarter, 512), 4096),
    pageCacheMegabytes: Math.min(Math.max(quarter, 256), 8192),
  };
}

/** Longest address that the HTTP port takes; a link with a longer one would lead to an error. */
export const ADDRESS_BYTES_AT_MOST = 1 << 17;

/** What a browser sends beside the address. */
const OTHER_HEADERS_BYTES = 1 << 14;

/** Neo4j's own: a plan that is younger is not looked at again. */
const KEEP_PLANS_SECONDS = 10;

export function boltUri({ boltPort }: Ports): string {
  return `bolt://${LOOPBACK}:${boltPort}`;
}

export function httpUrl({ httpPort }: Ports): string {
  return `http://${LOOPBACK}:${httpPort}`;
}

/** Where Neo4j Browser is served. */
export function browserUrl(http: string): string {
  return `${http}/browser/`;
}

/** The text of `neo4j.conf`; every line is known to all pinned versions, which refuse unknown ones. */
export function neo4jConfiguration(
  ports: Ports,
  { pageCacheMegabytes }: Memory,
  keepPlansSeconds = KEEP_PLANS_SECONDS,
): string {
  const bolt = `${LOOPBACK}:${ports.boltPort}`;
  const http = `${LOOPBACK}:${ports.httpPort}`;
  return `# Written anew at each start; changes here are lost.

# Reachable from this machine only, and with the password only.
server.default_listen_address=${LOOPBACK}
server.default_advertised_address=${LOOPBACK}
server.bolt.listen_address=${bolt}
server.bolt.advertised_address=${bolt}
server.http.listen_address=${http}
server.http.advertised_address=${http}
server.https.enabled=false
# Browser is opened with a statement in its address, which is long where an answer is worked out by many parts.
internal.dbms.max_http_request_header_size=${ADDRESS_BYTES_AT_MOST + OTHER_HEADERS_BYTES}
dbms.security.auth_enabled=true
# By default any web page may call the HTTP API from a browser.
dbms.security.http_access_control_allow_origin=http://${http}

# LOAD CSV reads neither files of this machine nor addresses behind its firewall.
dbms.security.allow_csv_import_from_file_urls=false
internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0

# Nothing is reported to anybody.
dbms.usage_report.enabled=false
client.allow_telemetry=false

# A connection that hangs is noticed, a lock is not waited for without end, a timeout is kept to half a second.
server.bolt.connection_keep_alive=5s
db.lock.acquisition.timeout=30s
db.transaction.monitor.check.interval=500ms

# Then it is made anew if the data changed by so much that another might be faster.
dbms.cypher.min_replan_interval=${keepPlansSeconds}s

server.memory.pagecache.size=${pageCacheMegabytes}m
# Half a gigabyte on disk for an empty store otherwise.
db.tx_log.preallocate=false
# Waiting for stragglers takes 10 s at each stop otherwise, also when nobody is connected.
internal.dbms.bolt.netty_server_shutdown_quiet_period=0
`;
}
